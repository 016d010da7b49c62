package yuqing.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftRemarkTest {
  private static final String TEXT = "edition: 2027-03-01\ngrading:\n  - rule: x\n";

  @Test
  void aRemarkShowsTheLineThatItIsAboutAndWhatToDo() throws JsonProcessingException {
    assertThat(
            remarks(
                """
                [{"field": "grading[0]", "code": "a", "message": "lacks a level",
                  "file": "edition.yaml", "line": 3, "remedy": "add a level"}]"""))
        .containsExactly(
            new DraftRemark(3, "  - rule: x", "grading[0]", "lacks a level", "add a level"));
  }

  @Test
  void remarksComeInTheOrderOfTheText() throws JsonProcessingException {
    assertThat(remarks("[{\"message\": \"b\", \"line\": 2}, {\"message\": \"a\", \"line\": 1}]"))
        .extracting(DraftRemark::message)
        .containsExactly("a", "b");
  }

  @Test
  void aLineOutsideTheTextHasNoExcerpt() throws JsonProcessingException {
    assertThat(remarks("[{\"line\": 5}, {\"line\": 0}, {\"message\": \"of no line\"}]"))
        .extracting(DraftRemark::excerpt)
        .containsExactly("", "", "");
    assertThat(remarks("[{\"line\": 1}]").getFirst().excerpt()).isEqualTo("edition: 2027-03-01");
  }

  private static List<DraftRemark> remarks(String errors) throws JsonProcessingException {
    return DraftRemark.of(TEXT, new ObjectMapper().readTree("{\"errors\": " + errors + "}"));
  }
}
