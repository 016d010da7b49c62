package yuqing.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import yuqing.cli.terminal.CommandTexts;

class RefusalTextTest {

  @Test
  void everyFaultyFieldIsNamedWithWhatIsWrong() throws Exception {
    var problem =
        JsonMapper.builder()
            .build()
            .readTree(
                """
                {"type": "urn:yuqing:problem:invalid-request", "title": "请求有误", "status": 400,
                 "errors": [
                   {"field": "title", "code": "required", "message": "必填，不能为空"},
                   {"field": "category", "code": "unknown", "message": "没有这一类别",
                    "allowed": ["IDEOLOGY", "STUDENT_LIFE"]},
                   {"field": "", "code": "x", "message": "少一项", "line": 7, "remedy": "请补上"}]}
                """);
    assertThat(RefusalText.of(400, problem, CommandTexts.of("zh")).lines())
        .containsExactly(
            "被拒绝（400）：请求有误",
            "  title：必填，不能为空",
            "  category：没有这一类别（可以是：IDEOLOGY、STUDENT_LIFE）",
            "  第 7 行：少一项；请补上",
            "  urn:yuqing:problem:invalid-request");
    assertThat(RefusalText.of(400, problem, CommandTexts.of("en")))
        .startsWith("refused (400): ")
        .contains("(allowed: IDEOLOGY, STUDENT_LIFE)");
  }

  @Test
  void whatIsNoProblemIsRefusedWithoutAReason() {
    var page = TextNode.valueOf("<html>Bad gateway</html>");
    assertThat(RefusalText.of(502, page, CommandTexts.of("zh"))).isEqualTo("被拒绝（502）：没有写明原因");
  }
}
