package yuqing.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is not named on the command line stays as it is on record.
class RosterCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--filed-on 2026-09-02 | {'filedOn':'2026-09-02','termUntil':'2028-08-31','deputy':true}",
        "--until 2029-08-31    | {'filedOn':'2026-09-01','termUntil':'2029-08-31','deputy':true}",
        "--until -             | {'filedOn':'2026-09-01','deputy':true}",
        "--no-deputy           | {'filedOn':'2026-09-01','termUntil':'2028-08-31','deputy':false}"
      })
  void aLiaisonKeepsWhatIsNotNamed(String options, String sent) throws Exception {
    try (var services = new FakeServices()) {
      services
          .answer(
              "GET /notification/liaisons/l-1",
              200,
              "\"7\"",
              """
              {"id": "l-1", "department": "logistics", "person": "p-1", "deputy": true,
               "filedOn": "2026-09-01", "termUntil": "2028-08-31", "filed": true}""")
          .answer("PUT /notification/liaisons/l-1", "{}");

      var run = services.run(words("roster liaisons change l-1 " + options));

      assertThat(run.code()).as(run.err()).isZero();
      var put = services.received().getLast();
      assertThat(put.header("If-Match")).isEqualTo("\"7\"");
      assertThat(JSON.readTree(put.body())).isEqualTo(json(sent));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--name-en Stores | {'name':'后勤处','nameEn':'Stores','active':false}",
        "--name 总务处     | {'name':'总务处','nameEn':'Logistics','active':false}",
        "--no-dissolved   | {'name':'后勤处','nameEn':'Logistics','active':true}"
      })
  void aDissolvedDepartmentIsNotRevivedByAnotherName(String options, String sent) throws Exception {
    try (var services = new FakeServices()) {
      services
          .answer(
              "GET /notification/departments/logistics",
              200,
              "\"3\"",
              """
              {"code": "logistics", "name": "后勤处", "nameEn": "Logistics", "active": false,
               "liaisonFiled": false}""")
          .answer("PUT /notification/departments/logistics", "{}");

      var run = services.run(words("roster departments change logistics " + options));

      assertThat(run.code()).as(run.err()).isZero();
      var put = services.received().getLast();
      assertThat(put.header("If-Match")).isEqualTo("\"3\"");
      assertThat(JSON.readTree(put.body())).isEqualTo(json(sent));
    }
  }

  private static String[] words(String line) {
    return line.split(" +");
  }

  private static JsonNode json(String quoted) throws Exception {
    return JSON.readTree(quoted.replace('\'', '"'));
  }
}
