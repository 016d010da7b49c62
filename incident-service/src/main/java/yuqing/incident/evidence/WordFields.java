package yuqing.incident.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The fields of Word's text, as its elements come: whether one runs a command of another program
/// or loads a file when it is filled. An instruction may be cut into any number of pieces.
final class WordFields {

  /// ECMA-376, 17.16.5.
  private static final Pattern LOADING =
      Pattern.compile("\\s*(DDE|DDEAUTO|LINK|IMPORT|INCLUDE|INCLUDETEXT|INCLUDEPICTURE)\\b.*");

  /// A longer instruction says within so much what it is.
  private static final int READ_AT_MOST = 1_000;

  /// Of the fields that have begun, the innermost last.
  private final Deque<StringBuilder> open = new ArrayDeque<>();

  private boolean loading;

  /// @param reader at `fldChar`, `fldSimple` or `instrText`
  void element(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "fldSimple" -> judge(attribute(reader, "instr"));
      case "instrText" -> instruction(reader.getElementText());
      default -> mark(attribute(reader, "fldCharType"));
    }
  }

  private void mark(String kind) {
    if (kind.equals("begin")) {
      open.addLast(new StringBuilder());
    } else if (kind.equals("end")) {
      open.pollLast();
    }
  }

  private void instruction(String piece) {
    var field = open.peekLast();
    if (field == null) {
      judge(piece);
    } else if (field.length() < READ_AT_MOST) {
      field.append(piece, 0, Math.min(piece.length(), READ_AT_MOST));
      judge(field.toString());
    }
  }

  private void judge(String instruction) {
    var words = instruction.toUpperCase(Locale.ROOT).replaceAll("[\\r\\n]", " ");
    loading |= LOADING.matcher(words).matches();
  }

  /// Whatever the prefix of Word's namespace is.
  private static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  boolean loadSomething() {
    return loading;
  }
}
