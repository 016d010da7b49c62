package yuqing.archive.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperRendererTest {

  private static final Instant RECORDED_AT = Instant.parse("2025-03-08T01:05:30.123Z");
  private static final PaperRenderer RENDERER = new PaperRenderer();

  @Test
  void aPaperIsPdfA2bWithTitleAndPicture() {
    var qr = "<img src='%s' style='width:20mm'/>".formatted(QrImage.dataUri("YQ-2025-0001"));
    var paper = paper("<h1>甲校网络舆情处置表</h1><p>正文，<b>粗体喆堃䶮</b>。</p>" + qr);
    assertThat(paper.faults()).isEmpty();
    assertThat(paper.pages()).isEqualTo(1);
    assertThat(paper.lines()).contains("甲校网络舆情处置表", "正文，粗体喆堃䶮。");
  }

  @Test
  void theSamePaperIsTheSameBytes() throws Exception {
    var first = paper("<p>同一记录</p>");
    WallClock.awaitNextSecond();
    var again = paper("<p>同一记录</p>");
    assertThat(again.bytes()).isEqualTo(first.bytes());
    assertThat(paper("<p>同一纪录</p>").bytes()).isNotEqualTo(first.bytes());
  }

  @Test
  void rareNamesAndTheTickExtractAsThemselves() {
    var text = "喆堃䶮㛃龘示言金青西女子见长门 ☑A.意识形态类 □B.办学行为规范类 “引号”——……￥％①㎡";
    assertThat(paper("<p>" + text + "</p>").text()).isEqualTo(text);
    assertThat(paper("<p><b>" + text + "</b></p>").text()).isEqualTo(text);
  }

  @Test
  void whatTheFontLacksPrintsAsItsCodeAndNeverAsAnotherSign() {
    var printed = paper("<p>" + PaperText.escaped("笑😀𠮷\u202E反\u0000\uD800末") + "</p>").text();
    assertThat(printed).isEqualTo("笑〔U+1F600〕〔U+20BB7〕〔U+202E〕反〔U+0000〕〔U+D800〕末");
  }

  @Test
  void aRadicalPrintsAsTheCharacterItLooksLike() {
    assertThat(paper("<p>\u2F70\u2F94\u00A0\uF9DA\u200B。</p>").text()).isEqualTo("示言 栗。");
  }

  @Test
  void nothingIsFetched(@TempDir Path folder) throws Exception {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var secret = Files.writeString(folder.resolve("secret.css"), "p:before{content:'机密'}");
      for (var base : new String[] {url(server), folder.toUri().toString()}) {
        var paper = paper(everythingThatLoads(base, secret));
        assertThat(paper.text()).contains("末尾").doesNotContain("机密");
        assertThat(paper.faults()).isEmpty();
      }
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private static String url(HttpServer server) {
    return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
  }

  private static String everythingThatLoads(String base, Path css) {
    return """
        <style>@import url('%1$sa.css'); @font-face { font-family: x; src: url('%1$sa.ttf'); }
          p { background-image: url('%1$sa.png'); } li { list-style-image: url('%1$sb.png'); }
        </style>
        <link rel="stylesheet" href="%1$sc.css"/><link rel="stylesheet" href="%2$s"/>
        <img src="%1$sd.png"/><img src="//127.0.0.1/e.png"/><img src="%2$s"/>
        <object data="%1$sf.pdf" type="application/pdf"></object><iframe src="%1$sg.html"></iframe>
        <a href="%1$sh" download="h" data-content-type="text/css">链接</a>
        <svg xmlns="http://www.w3.org/2000/svg"><image href="%1$si.png"/></svg><p>末尾</p>
        """
        .formatted(base, css.toUri());
  }

  @Test
  void anEntityFromElsewhereIsRefusedAndNothingWritten() {
    var out = new ByteArrayOutputStream();
    var html = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html>&x;</html>";
    assertThatThrownBy(() -> RENDERER.render(new Paper(html, "x", RECORDED_AT, "x"), out))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(out.size()).isZero();
  }

  @Test
  void hostileTextStaysTextAndInsideThePage() {
    var hostile =
        "</p><script>alert(1)</script>{config.secret}&amp;<!-- ]]> \"'\u0007"
            + "长".repeat(10_000)
            + "x".repeat(10_000);
    var paper = paper("<p>" + PaperText.escaped(hostile) + "</p><p>末尾</p>");
    assertThat(paper.faults()).isEmpty();
    var text = paper.text();
    assertThat(text)
        .startsWith("</p><script>alert(1)</script>{config.secret}&amp;<!-- ]]> \"'〔U+0007〕")
        .endsWith("末尾");
    assertThat(text.chars().filter(each -> each == '长').count()).isEqualTo(10_000);
    assertThat(text.chars().filter(each -> each == 'x').count()).isEqualTo(10_000);
  }

  @Test
  void noLineBeginsWithAMarkThatClosesNorEndsWithOneThatOpens() {
    var sentence = "学校（含各学院）表示：“已关注，将核查。”；《通知》已发！";
    for (var shift = 0; shift < 40; shift++) {
      var lines = paper("<p>" + "字".repeat(shift) + sentence.repeat(5) + "</p>").lines();
      assertThat(lines).as("%d", shift).noneMatch(line -> line.matches("[，。：；！）》”].*"));
      assertThat(lines).as("%d", shift).noneMatch(line -> line.matches(".*[（《“]"));
    }
  }

  static PaperFile paper(String body) {
    var html =
        "<html xmlns='http://www.w3.org/1999/xhtml' lang='zh-CN'><head><title>试</title><style>"
            + PaperTemplates.render("paper/style", null)
            + "</style></head><body>"
            + body
            + "</body></html>";
    var paper = new Paper(html, "试印 <1> & 喆", RECORDED_AT, "id-1");
    return PaperFile.of(out -> RENDERER.render(paper, out));
  }
}
