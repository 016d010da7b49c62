package yuqing.rest.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import yuqing.contracts.FreeText;
import yuqing.contracts.MayBeAbsent;

/// What a schema says of the fields of its record.
class RequiredInDocumentTest {

  @Schema(name = "Plain")
  record PlainSample(int count, String name, @MayBeAbsent String note, @FreeText String text) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sparse(String name, @MayBeAbsent String note) {}

  record Part(@MayBeAbsent String word) {}

  record Whole(String own, @MayBeAbsent @JsonUnwrapped Part part) {}

  record Apart(@MayBeAbsent String word) {}

  /// Another of that name.
  static final class Other {
    record Apart(String word) {}
  }

  @Test
  void aFieldIsThereUnlessItsComponentIsMarked() throws IOException {
    var plain = stated("Plain", "count", "name", "note", "text");
    assertThat(plain.getRequired()).containsExactly("count", "name", "note", "text");
    assertThat(typeOf(plain, "name")).containsExactly(SchemaType.STRING);
    assertThat(typeOf(plain, "note")).containsExactly(SchemaType.STRING, SchemaType.NULL);
    assertThat(typeOf(plain, "text")).containsExactly(SchemaType.STRING, SchemaType.NULL);
  }

  @Test
  void whatLeavesNullsOutHasNone() throws IOException {
    var sparse = stated("Sparse", "name", "note");
    assertThat(sparse.getRequired()).containsExactly("name");
    assertThat(typeOf(sparse, "note")).containsExactly(SchemaType.STRING);
  }

  @Test
  void whatIsUnwrappedIsMissingWithItsRecordAndNullWithinIt() throws IOException {
    var whole = stated("Whole", "own", "word");
    assertThat(whole.getRequired()).containsExactly("own");
    assertThat(typeOf(whole, "word")).containsExactly(SchemaType.STRING, SchemaType.NULL);
  }

  @Test
  void twoRecordsOfOneNameThatDisagreeAreRefused() {
    assertThatThrownBy(() -> stated("Apart", "word")).hasMessageContaining("2 readings of Apart");
  }

  private static org.eclipse.microprofile.openapi.models.media.Schema stated(
      String name, String... fields) throws IOException {
    var schema = createSchema().type(List.of(SchemaType.OBJECT));
    for (var field : fields) {
      schema.addProperty(field, createSchema().type(List.of(SchemaType.STRING)));
    }
    var document =
        createOpenAPI().paths(createPaths()).components(createComponents().addSchema(name, schema));
    var classes =
        Index.of(
            PlainSample.class,
            Sparse.class,
            Part.class,
            Whole.class,
            Apart.class,
            Other.Apart.class);
    new RequiredInDocument(classes).filterOpenAPI(document);
    return schema;
  }

  private static List<SchemaType> typeOf(
      org.eclipse.microprofile.openapi.models.media.Schema schema, String field) {
    return schema.getProperties().get(field).getType();
  }
}
