package yuqing.notification.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.term.Post;
import yuqing.contracts.text.EmailAddress;

/// The JSON Schema of the organisation file, which editors use, agrees with the code.
class OrganisationSchemaTest {

  @Test
  void itsWordsAreThoseOfTheCode() throws IOException {
    var forms = new ObjectMapper().readTree(text("organisation.schema.json")).get("$defs");
    assertThat(forms.at("/code/pattern").asText()).isEqualTo("^" + RosterCodes.FORM + "$");
    assertThat(forms.at("/email/pattern").asText()).isEqualTo("^" + EmailAddress.FORM + "$");
    assertThat(forms.at("/post/enum").valueStream().map(JsonNode::asText).toList())
        .isEqualTo(Arrays.stream(Post.values()).map(Post::code).toList());
  }

  /// As an editor reads the file, by a YAML reader of its own.
  @Test
  void theSampleFollowsIt() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("organisation.schema.json"), InputFormat.JSON);
    assertThat(schema.validate(text("sample.yaml"), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "filed, filedOn",
    "filedon, filedOn",
    "filed-on, filedOn",
    "depatment, department",
    "dept,",
    "term, termUntil",
    "phone,",
    "x,"
  })
  void aMisspeltKeyIsRecognised(String written, String meant) {
    var known =
        List.of("post", "department", "departments", "person", "deputy", "filedOn", "termUntil");
    assertThat(KeyHint.nearest(written, known).orElse(null)).isEqualTo(meant);
  }

  private static String text(String name) throws IOException {
    try (var file = OrganisationSchemaTest.class.getResourceAsStream("/organisation/" + name)) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
