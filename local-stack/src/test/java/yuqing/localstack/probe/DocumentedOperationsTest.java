package yuqing.localstack.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedOperationsTest {

  private static final String WHOLE =
      """
      {"paths": {
        "/notes": {
          "post": {"operationId": "writeNote", "summary": "Write", "description": "a note",
            "requestBody": {"content": {"application/json": {"examples": {"note": {"value": {}}}}}},
            "responses": {"201": {"content": {"application/json": {"example": {"id": 1}}}}}},
          "delete": {"operationId": "removeNote", "summary": "Remove", "description": "a note",
            "responses": {"204": {"description": "removed"}}},
          "get": {"operationId": "readNotes", "summary": "Read", "description": "as lines",
            "responses": {"200": {"content": {"application/x-ndjson": {}}}}}},
        "/q/health": {"get": {"responses": {}}}}}""";

  @Test
  void aWholeDocumentHasNoFault() throws Exception {
    assertThat(faults(document -> {})).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"operationId", "summary", "description"})
  void everyOperationIsNamedAndDescribed(String field) throws Exception {
    assertThat(faults(document -> operation(document, "delete").remove(field)))
        .containsExactly("DELETE /notes: no " + field);
    assertThat(faults(document -> operation(document, "delete").put(field, " ")))
        .containsExactly("DELETE /notes: no " + field);
  }

  @Test
  void anOperationIdOccursOnce() throws Exception {
    assertThat(faults(document -> operation(document, "delete").put("operationId", "writeNote")))
        .containsExactly("DELETE /notes: writeNote occurs twice");
  }

  @Test
  void aBodyHasAnExample() throws Exception {
    assertThat(
            faults(
                document ->
                    operation(document, "post")
                        .withObject("/requestBody/content/application~1json")
                        .removeAll()))
        .containsExactly("POST /notes: no example of its body");
  }

  @Test
  void anAnswerOfJsonHasAnExample() throws Exception {
    assertThat(
            faults(
                document ->
                    operation(document, "post")
                        .withObject("/responses/201/content/application~1json")
                        .removeAll()))
        .containsExactly("POST /notes: no example of its answer");
  }

  @Test
  void aDocumentWithoutOperationsIsNone() throws Exception {
    assertThat(faults(document -> document.withObject("/paths").removeAll()))
        .containsExactly("no operation");
  }

  private static List<String> faults(Consumer<ObjectNode> change) throws Exception {
    var document = (ObjectNode) new ObjectMapper().readTree(WHOLE);
    change.accept(document);
    return DocumentedOperations.faults(document);
  }

  private static ObjectNode operation(ObjectNode document, String method) {
    return document.withObject("/paths/~1notes/" + method);
  }
}
