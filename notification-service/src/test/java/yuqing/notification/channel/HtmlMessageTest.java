package yuqing.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The same words, as mail programs show them.
class HtmlMessageTest {

  @Test
  void linesStayLinesAndAddressesCanBeFollowed() {
    var text =
        """
        【二级舆情】YQ-2026-00012
        起草回复通稿

        确认收到：https://school.example/a/ABC?x=1&y=2
        <b>"原文"</b>

        --

        Level 2 incident
        """;
    assertThat(HtmlMessage.of("舆情 <1>", text))
        .isEqualTo(
            """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>舆情 &lt;1&gt;</title></head>
            <body style="font-family: sans-serif; line-height: 1.6">
            <p>【二级舆情】YQ-2026-00012<br>
            起草回复通稿</p>
            <p>确认收到：<a href="https://school.example/a/ABC?x=1&amp;y=2">https://school.example/a/ABC?x=1&amp;y=2</a><br>
            &lt;b&gt;&quot;原文&quot;&lt;/b&gt;</p>
            <hr>
            <p>Level 2 incident</p>
            </body></html>
            """);
  }
}
