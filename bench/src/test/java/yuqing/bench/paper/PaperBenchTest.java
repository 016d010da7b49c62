package yuqing.bench.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperBenchTest {

  @Test
  void aFewFormsAreMeasuredToTheEnd(@TempDir Path work) throws Exception {
    var bytes = new ByteArrayOutputStream();
    new PaperBench(work, new PrintStream(bytes, true, UTF_8)).run(20);
    var text = bytes.toString(UTF_8);
    assertThat(text).contains("forms, the renderer alone", "dossiers, the renderer alone");
    assertThat(text).containsPattern("heap in use after 2: .*, 10: .*, 20: ");
  }

  @Test
  void eachRoundIsComparedWithItself() {
    var rates = new PrintRates(List.of(8.0, 2.0, 90.0), List.of(10.0, 4.0, 100.0), 2);
    assertThat(rates.ratioToBare()).isEqualTo(0.8);
    assertThat(rates.ratioToChromium()).isEqualTo(4);
  }

  @Test
  void aHeapThatGrowsIsNotFlat() {
    var heap = new HeapCourse();
    heap.add(new HeapCourse.HeapPoint(1_000, 40L << 20));
    heap.add(new HeapCourse.HeapPoint(10_000, 42L << 20));
    assertThat(heap.isFlat()).isTrue();
    heap.add(new HeapCourse.HeapPoint(20_000, (42L << 20) + 1));
    assertThat(heap.isFlat()).isFalse();
  }

  @Test
  void chromiumGetsTheSameSheetsAsOnePage() {
    var sheet = "<html><head><style>b { color: red; }</style></head><body>%s</body></html>";
    var page = ChromiumPrinter.page(List.of(sheet.formatted("甲"), sheet.formatted("乙")));
    assertThat(page).contains(">甲</div>", ">乙</div>").containsOnlyOnce("b { color: red; }");
  }
}
