package yuqing.archive.stream;

import java.util.Optional;
import java.util.regex.Pattern;
import yuqing.archive.timeline.Hash;

/// A place in the stream, as `id:` gives it and `Last-Event-ID` brings it back: after the entry of
/// this number. It carries so much of the entry's hash that another archive, or this one restored
/// to an earlier instant, knows that it did not give the place.
///
/// @param mark the first eight hexadecimal digits of that entry's hash; empty at the beginning
record StreamPosition(long number, String mark) {

  static final StreamPosition BEGINNING = new StreamPosition(0, "");

  private static final int MARK = 8;
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{8})");

  static StreamPosition of(long number, Hash hash) {
    return new StreamPosition(number, hash.hex().substring(0, MARK));
  }

  /// Empty for a text that no stream has given.
  static Optional<StreamPosition> read(String text) {
    if (text.equals(BEGINNING.toString())) {
      return Optional.of(BEGINNING);
    }
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new StreamPosition(Long.parseLong(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return number == 0 ? "0" : number + "-" + mark;
  }
}
