import ArgumentParser
print("lithe")
