package yuqing.verifier.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Walks through a document value by value; whoever calls knows what has to come. Fields that it
/// does not know may be passed over, one that occurs twice is refused.
public final class StrictJson implements Closeable {

  /// The longest text is a payload, at most 900 000 bytes, in base64.
  private static final int LONGEST_TEXT = 2 << 20;

  private static final int DEEPEST = 8;
  private static final int MOST_FIELDS = 100;
  private static final String NO_JSON = "is no valid JSON";
  private static final Pattern INSTANT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(100)
                  .maxNumberLength(20)
                  .build())
          .build();

  private final String document;
  private final JsonParser parser;

  /// A token that has been looked at and is still to be read; null for none.
  private JsonToken ahead;

  private StrictJson(String document, JsonParser parser) {
    this.document = document;
    this.parser = parser;
  }

  /// @param document its name in messages
  public static StrictJson of(String document, InputStream in) throws IOException {
    return new StrictJson(document, FACTORY.createParser(in));
  }

  public static StrictJson of(String document, byte[] bytes, int length) throws IOException {
    return new StrictJson(document, FACTORY.createParser(bytes, 0, length));
  }

  /// Reads the value of a field.
  @FunctionalInterface
  public interface FieldReader {
    /// @return whether it knew the field and has read its value
    boolean read(String name) throws IOException;
  }

  /// Reads an element of an array.
  @FunctionalInterface
  public interface ElementReader {
    void read() throws IOException;
  }

  /// An object, whose fields come in any order.
  ///
  /// @param needed fields that it has to have
  public void object(List<String> needed, FieldReader reader) throws IOException {
    require(JsonToken.START_OBJECT);
    var seen = new HashSet<String>();
    while (next() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      seen.add(name);
      if (seen.size() > MOST_FIELDS) {
        throw invalid("has an object with too many fields");
      }
      if (!reader.read(name)) {
        skip();
      }
    }
    for (var name : needed) {
      if (!seen.contains(name)) {
        throw invalid("lacks the field " + name);
      }
    }
  }

  private void skip() throws IOException {
    next();
    try {
      parser.skipChildren();
    } catch (JsonProcessingException e) {
      throw invalid(NO_JSON);
    }
  }

  /// The next field of an object whose fields have an order.
  public void field(String name) throws IOException {
    if (next() != JsonToken.FIELD_NAME || !parser.currentName().equals(name)) {
      throw invalid("has not the field " + name + " where it has to be");
    }
  }

  public void startObject() throws IOException {
    require(JsonToken.START_OBJECT);
  }

  public void endObject() throws IOException {
    require(JsonToken.END_OBJECT);
  }

  public void array(ElementReader reader) throws IOException {
    require(JsonToken.START_ARRAY);
    while (hasElement()) {
      reader.read();
    }
  }

  public void startArray() throws IOException {
    require(JsonToken.START_ARRAY);
  }

  /// Whether the array that has been started has a further element; its end is passed where not.
  public boolean hasElement() throws IOException {
    var token = next();
    if (token != JsonToken.END_ARRAY) {
      ahead = token;
    }
    return token != JsonToken.END_ARRAY;
  }

  public String text() throws IOException {
    require(JsonToken.VALUE_STRING);
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      throw invalid(NO_JSON);
    }
  }

  public String textOrNull() throws IOException {
    return isNull() ? null : text();
  }

  /// 64 lower-case hexadecimal digits, and nothing else.
  public byte[] hash() throws IOException {
    var text = text();
    if (!HASH.matcher(text).matches()) {
      throw invalid("has a text where a hash has to be");
    }
    return HexFormat.of().parseHex(text);
  }

  public byte[] hashOrNull() throws IOException {
    return isNull() ? null : hash();
  }

  public byte[] base64OrNull() throws IOException {
    return isNull() ? null : base64();
  }

  public byte[] base64() throws IOException {
    try {
      return Base64.getDecoder().decode(text());
    } catch (IllegalArgumentException e) {
      throw invalid("has a text that is no base64");
    }
  }

  public long number() throws IOException {
    require(JsonToken.VALUE_NUMBER_INT);
    try {
      return parser.getLongValue();
    } catch (JsonProcessingException e) {
      throw invalid("has a number that is too large");
    }
  }

  public Instant instant() throws IOException {
    var text = text();
    if (!INSTANT.matcher(text).matches()) {
      throw invalid("has a time that is none");
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw invalid("has a time that is none");
    }
  }

  private boolean isNull() throws IOException {
    var token = next();
    if (token != JsonToken.VALUE_NULL) {
      ahead = token;
    }
    return token == JsonToken.VALUE_NULL;
  }

  /// Nothing but blanks may follow.
  public void end() throws IOException {
    if (next() != null) {
      throw invalid("has something after its end");
    }
  }

  private JsonToken next() throws IOException {
    if (ahead != null) {
      var token = ahead;
      ahead = null;
      return token;
    }
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      throw invalid(NO_JSON);
    }
  }

  private void require(JsonToken token) throws IOException {
    if (next() != token) {
      throw invalid("has a value of another kind, or ends too soon");
    }
  }

  public InvalidJson invalid(String what) {
    return new InvalidJson(document + " " + what);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
