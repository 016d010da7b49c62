package yuqing.incident.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void splitsAtLineFeedsAndNumbersFromOne() throws IOException {
    assertThat(read("a\nbc\n\nd", 10)).containsExactly("1=a", "2=bc", "3=", "4=d");
    assertThat(read("a\n", 10)).containsExactly("1=a");
    assertThat(read("", 10)).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsSkippedToItsEnd() throws IOException {
    var longer = "x".repeat(40_000);
    assertThat(read("a\n" + longer + "\nb\n" + longer, 100))
        .containsExactly("1=a", "2 too long", "3=b", "4 too long");
    assertThat(read("x".repeat(100) + "\n" + "x".repeat(101), 100))
        .containsExactly("1=" + "x".repeat(100), "2 too long");
  }

  @Test
  void aLineMayComeInPieces() throws IOException {
    var whole = "ab".repeat(20_000);
    assertThat(read(whole + "\nend", 50_000)).containsExactly("1=" + whole, "2=end");
  }

  @Test
  void blanksAreBlank() throws IOException {
    var reader = new LineReader(stream(" \t\r\n{}\n"), 10);
    assertThat(reader.next().isBlank()).isTrue();
    assertThat(reader.next().isBlank()).isFalse();
  }

  private static List<String> read(String text, int maxBytes) throws IOException {
    var reader = new LineReader(stream(text), maxBytes);
    var lines = new ArrayList<String>();
    for (var line = reader.next(); line != null; line = reader.next()) {
      lines.add(
          line.number()
              + (line.tooLong()
                  ? " too long"
                  : "=" + new String(line.bytes(), StandardCharsets.UTF_8)));
    }
    return lines;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
