package yuqing.archive.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class LongPaperTest {

  private static final Instant RECORDED_AT = Instant.parse("2025-03-08T01:05:30Z");
  private static final PaperRenderer RENDERER = new PaperRenderer();

  @Test
  void pagesAreNumberedThroughAndTheContentsNameThem() throws Exception {
    var paper = paper(60);
    assertThat(paper.faults()).isEmpty();
    var lines = paper.lines();
    try (var document = Loader.loadPDF(paper.bytes())) {
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(each -> each.getTitle())
          .containsExactly("一、概要", "二、时间线", "三、核验");
    }
    assertThat(lines.getFirst()).isEqualTo("封面");
    assertThat(lines.subList(1, 5)).containsExactly("目录", "一、概要 1", "二、时间线 2", "三、核验 6");
    assertThat(lines).contains("第 1 页　共 6 页", "第 6 页　共 6 页").doesNotContain("第 7 页　共 6 页");
    assertThat(lines.getLast()).isEqualTo("第 6 页　共 6 页");
    assertThat(paper.pages()).isEqualTo(8);
  }

  /// Several parts are set at once, each found by the id of its heading.
  @Test
  void partsThatFollowEachOtherOnAPageAreInTheContents() {
    var begun = new LinkedHashMap<String, String>();
    begun.put("part-1", "一、概要");
    begun.put("part-2", "二、时间线");
    begun.put("part-10", "三、核验");
    var text =
        "<h2 id='part-1'>一、概要</h2><p>概要</p><h2 id='part-2'>二、时间线</h2>"
            + entries(90)
            + "<h2 id='part-10'>三、核验</h2>";
    var paper =
        PaperFile.of(
            out -> {
              try (var set = RENDERER.begin("卷宗", RECORDED_AT, "dossier-1")) {
                set.front(html("<p>封面</p>"));
                set.parts(begun, html(text));
                set.finish(LongPaperTest::contents, out);
              }
            });
    assertThat(paper.lines().subList(1, 5)).containsExactly("目录", "一、概要 1", "二、时间线 1", "三、核验 4");
    assertThat(paper.faults()).isEmpty();
  }

  @Test
  void theSameRecordIsTheSameBytes() {
    assertThat(paper(3).bytes()).isEqualTo(paper(3).bytes());
  }

  private static PaperFile paper(int entries) {
    return PaperFile.of(
        out -> {
          try (var paper = RENDERER.begin("卷宗", RECORDED_AT, "dossier-1")) {
            paper.front(html("<p>封面</p>"));
            paper.part("一、概要", html("<p>概要</p>"));
            paper.part("二、时间线", html(entries(entries)));
            paper.continued(html(entries(entries)));
            paper.part("三、核验", html("<p>核验</p>"));
            paper.finish(LongPaperTest::contents, out);
          }
        });
  }

  private static String entries(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj("<p>第%d条</p>"::formatted)
        .collect(Collectors.joining());
  }

  private static String contents(List<ContentsLine> lines) {
    return html(
        "<p>目录</p>"
            + lines.stream()
                .map(line -> "<p>%s %d</p>".formatted(line.title(), line.page()))
                .collect(Collectors.joining()));
  }

  private static String html(String body) {
    return "<html><head><style>"
        + PaperTemplates.render("paper/style", null)
        + "</style></head><body>"
        + body
        + "</body></html>";
  }
}
