#include <png.h>

// libpng's formats are macros made of casts, which Swift does not see.

static const png_uint_32 lithe_png_version = PNG_IMAGE_VERSION;
static const png_uint_32 lithe_png_rgba = PNG_FORMAT_RGBA;
