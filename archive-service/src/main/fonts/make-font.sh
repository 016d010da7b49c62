#!/usr/bin/env bash
# Makes the two font files of the papers (src/main/resources/fonts) from Noto Serif SC.
# Run it again only to take another version of the source; the results are committed.
#
#   apt-get install python3-fonttools     (Debian; 4.38 made the committed files)
#   npm pack @expo-google-fonts/noto-serif-sc@0.4.3 && tar xzf *.tgz
#   archive-service/src/main/fonts/make-font.sh package
#
# package: the unpacked npm package (SIL Open Font License 1.1, no reserved font name).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source=${1:?the unpacked package}
to=$here/../resources/fonts
mkdir -p "$to"
/usr/bin/python3 "$here/make_font.py" "$source/400Regular/NotoSerifSC_400Regular.ttf" \
  all Regular "$to/paper-song-regular.ttf" "$to/same-glyph.txt"
/usr/bin/python3 "$here/make_font.py" "$source/700Bold/NotoSerifSC_700Bold.ttf" \
  gb2312 Bold "$to/paper-song-bold.ttf"
cp "$source/LICENSE_FONT" "$to/OFL.txt"
ls -l "$to"
