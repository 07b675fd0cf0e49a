import Testing

@Test(
  .enabled(
    if: Place.serverURL != nil,
    "PostgreSQL is not tested: LITHE_TEST_POSTGRES is unset. Run bin/with-postgres swift test."))
func rulesAreProvedOnBothStores() {
  #expect(Place.usable == Place.allCases)
}
