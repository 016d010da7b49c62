package yuqing.archive.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Memory does not grow with a table's length: a process with a heap of 64 MB writes 100 000 rows
/// as wide as the ledger's, no text twice.
class TableMemoryTest {

  private static final int ROWS = 100_000;
  private static final int COLUMNS = 26;

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void aHundredThousandRowsAreWrittenInAHeapOf64Megabytes(TableFormat format) throws Exception {
    var writing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                TableMemoryTest.class.getName(),
                format.name())
            .redirectErrorStream(true)
            .start();
    var output = new String(writing.getInputStream().readAllBytes(), UTF_8);
    assertThat(writing.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(writing.exitValue()).as(output).isZero();
    assertThat(output).isEqualTo("written " + ROWS);
  }

  /// The process.
  public static void main(String[] args) throws IOException {
    var format = TableFormat.valueOf(args[0]);
    var zone = ZoneId.of("Asia/Shanghai");
    var file = Files.createTempFile("table-", ".tmp");
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(format.open(out, zone));
    } finally {
      Files.delete(file);
    }
    System.out.print("written " + ROWS);
  }

  private static void write(TableWriter table) throws IOException {
    try (table) {
      table.begin(
          "台账", IntStream.range(0, COLUMNS).mapToObj(i -> new TableColumn("列" + i, 12)).toList());
      for (int i = 0; i < ROWS; i++) {
        table.row(row(i));
      }
    }
  }

  private static List<TableCell> row(int i) {
    var time = Instant.parse("2026-10-13T00:00:00Z").plusSeconds(i);
    return IntStream.range(0, COLUMNS)
        .mapToObj(
            column ->
                switch (column % 3) {
                  case 0 -> TableCell.of("标题第 " + i + " 行第 " + column + " 列：多栋宿舍连续三天无热水");
                  case 1 -> TableCell.of(time);
                  default -> TableCell.of((long) i * column);
                })
        .toList();
  }
}
