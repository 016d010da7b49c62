package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.Scope;

/// The JSON Schema for editors and scripts that write an edition: it takes what the reader takes
/// as far as form goes, and its words are those of the code.
class EditionSchemaTest {

  private static final String SCHEMA = text("/policy/edition.schema.json");
  private static final String BUNDLED = text("/policy/2024-09-25.yaml");

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SCHEMA, InputFormat.JSON);

  private static String text(String resource) {
    try (var in = EditionSchemaTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> faults(String yaml) {
    return schema.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
  }

  @Test
  void theBundledEditionFollowsIt() {
    assertThat(faults(BUNDLED)).isEmpty();
    assertThat(faults(BUNDLED.replace("title:", "follows: 2023-01-01\ntitle:"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          edition: 2024-09-25 | edition: last autumn
          code: contact-media | code: contact-the-media
          owner: admin-office | owner: porter
          owner: admin-office, within | within
          within: 30 min, source | within: 30, source
          within: 30 min, source | within: 30 min, window: 4 h, source
          first-day-at-least: 6 h, | ''
          met-by: [PEOPLE_ANSWERED] | met-by: [PEOPLE_ASKED]
          met-by: [PEOPLE_ANSWERED] | met_by: [PEOPLE_ANSWERED]
          when: [{impact: [LARGE]}] | when: []
          level: 2 | level: 4
          source: regulation, remind | source: ministry, remind
          wait: 30 min | wait: 0 min
          OPENED: 1 | OPENED: 0
          admin-office: group-office | admin-office: porter
          divide-by: 2 | divide-by: 0
          part: sighting | part: signed-paper
          part: first-report, from-level: 1 | part: first-report
          article: 7, owner: liaison | article: 7, owner: porter
          article: 7, owner: liaison | article: seven, owner: liaison
          """)
  void whatTheReaderRefusesForItsFormItRefusesToo(String from, String to) {
    assertThat(BUNDLED).contains(from);
    var broken = BUNDLED.replaceFirst(Pattern.quote(from), to);
    assertThat(faults(broken)).isNotEmpty();
  }

  @Test
  void itsWordsAreThoseOfTheCode() throws IOException {
    var defs = new ObjectMapper().readTree(SCHEMA).get("$defs");
    var facts = defs.get("gradingCase").get("properties");
    assertThat(words(facts.get("category").get("items"))).isEqualTo(names(Category.values()));
    assertThat(words(facts.get("scope").get("items"))).isEqualTo(names(Scope.values()));
    assertThat(words(facts.get("impact").get("items"))).isEqualTo(names(Impact.values()));
    var part = new ObjectMapper().readTree(SCHEMA).at("/properties/dossier/properties/parts/items");
    assertThat(words(part.at("/properties/part"))).isEqualTo(codes(DossierPart.values()));
    assertThat(words(defs.get("post"))).isEqualTo(codes(Post.values()));
    assertThat(words(defs.get("source"))).isEqualTo(codes(NumberSource.values()));
    var obligation = defs.get("obligation").get("properties");
    assertThat(words(obligation.get("code"))).isEqualTo(codes(ObligationCode.values()));
    assertThat(words(obligation.get("owed").get("items")))
        .isEqualTo(codes(OwingCondition.values()));
    assertThat(words(obligation.get("met-by").get("items"))).isEqualTo(names(Action.values()));
    assertThat(words(obligation.get("also-met-by").get("items")))
        .isEqualTo(codes(AlternativeFulfilment.values()));
    assertThat(words(defs.get("term").get("properties").get("clock")))
        .isEqualTo(codes(Clock.values()));
    var atOnce = defs.get("ladder").get("properties").get("told-at-once").get("properties");
    assertThat(atOnce.propertyStream().map(Map.Entry::getKey).sorted().toList())
        .isEqualTo(names(AlertCause.values()));
  }

  private static List<String> words(JsonNode node) {
    return node.get("enum").valueStream().map(JsonNode::asText).sorted().toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).sorted().toList();
  }

  private static List<String> codes(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .sorted()
        .toList();
  }
}
