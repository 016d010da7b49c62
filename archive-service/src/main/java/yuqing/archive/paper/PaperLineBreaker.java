package yuqing.archive.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may end: between Chinese characters, after a space, after a slash of an address;
/// never before a mark that closes nor after one that opens (行首行尾禁则).
final class PaperLineBreaker implements FSTextBreaker {

  /// Not at the beginning of a line.
  private static final String CLOSING = "，。、；：？！）》」』】〕〉”’％℃…—～·,.;:?!)]}%>";

  /// Not at the end of a line.
  private static final String OPENING = "（《「『【〔〈“‘￥№([{<";

  private final BreakIterator places = BreakIterator.getLineInstance(Locale.CHINA);
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    places.setText(newText);
  }

  @Override
  public int next() {
    var place = places.next();
    while (place != BreakIterator.DONE && place < text.length() && isForbidden(place)) {
      place = places.next();
    }
    return place;
  }

  private boolean isForbidden(int place) {
    var before = text.charAt(place - 1);
    var after = text.charAt(place);
    if (before == ' ' || before == '\n') {
      return false;
    }
    return CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0;
  }
}
