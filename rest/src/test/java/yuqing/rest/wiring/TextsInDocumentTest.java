package yuqing.rest.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a text file adds to a document, and which texts are refused.
class TextsInDocumentTest {

  private static final String WHOLE =
      """
      writeNote:
        description: |
          First line.

          Second paragraph.
        parameters:
          from: seen at or after
        request:
          note: |
            {"title": "one"}
          lines: |
            {"title": "one"}
            {"title": "two"}
        answers:
          "201":
            description: written
            examples:
              note: |
                {"id": 1, "tags": ["a", null]}
          "422":
            description: against a rule
            examples:
              refused: |
                {"status": 422}
      """;

  @Test
  void everyTextReachesItsPlace() {
    var operation = operation();
    assertThat(merge(WHOLE, operation)).isEmpty();

    assertThat(operation.getDescription()).isEqualTo("First line.\n\nSecond paragraph.");
    assertThat(operation.getParameters().getFirst().getDescription()).isEqualTo("seen at or after");
    var written = operation.getResponses().getAPIResponse("201");
    assertThat(written.getDescription()).isEqualTo("written");
    var tags = new ArrayList<Object>(List.of("a"));
    tags.add(null);
    assertThat(example(written.getContent(), "application/json", "note"))
        .isEqualTo(Map.of("id", 1, "tags", tags));
    var refused = operation.getResponses().getAPIResponse("422");
    assertThat(example(refused.getContent(), "application/problem+json", "refused"))
        .isEqualTo(Map.of("status", 422));
    assertThat(refused.getContent().getMediaType("application/problem+json").getSchema().getRef())
        .endsWith("/Problem");
  }

  @Test
  void jsonIsAValueAndOtherTextAString() {
    var operation = operation();
    merge(WHOLE, operation);
    var body = operation.getRequestBody().getContent();
    assertThat(example(body, "application/json", "note")).isEqualTo(Map.of("title", "one"));
    assertThat(example(body, "application/x-ndjson", "lines"))
        .isEqualTo("{\"title\": \"one\"}\n{\"title\": \"two\"}");
    assertThat(body.getMediaType("application/json").getExamples()).containsOnlyKeys("note");
    assertThat(body.getMediaType("application/x-ndjson").getExamples()).containsOnlyKeys("lines");
  }

  @Test
  void oneLineOfJsonIsTextWhereNoTypeIsJson() {
    var operation = operation();
    operation.getRequestBody().getContent().removeMediaType("application/json");
    merge("writeNote: {request: {line: '{\"title\": \"one\"}'}}", operation);
    assertThat(example(operation.getRequestBody().getContent(), "application/x-ndjson", "line"))
        .isEqualTo("{\"title\": \"one\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "readNote: {description: x}                              | readNote names no operation",
        "writeNote: {describtion: x}                             | describtion",
        "writeNote: {answers: {'200': {describtion: x}}}         | describtion",
        "writeNote: {parameters: {form: x}}                      | has no parameter form",
        "writeNote: {answers: {'2001': {description: x}}}        | 2001 is no status",
        "writeNote: {answers: {created: {description: x}}}       | created is no status",
        "writeNote: {answers: {'202': {examples: {a: '{}'}}}}    | 202 has no description",
        "writeNote: {answers: {'201': {examples: {a: '{'}}}}     | example a is no JSON",
        "writeNote:                                              | writeNote is empty",
        "writeNote: {request: {a: {title: one}}}                 | Cannot deserialize",
        "'{writeNote: {description: x, description: y}}'         | Duplicate field",
        "'- writeNote'                                           | Cannot deserialize"
      })
  void whatFitsNothingIsNamed(String file, String fault) {
    assertThat(merge(file, operation())).singleElement().asString().contains(fault);
  }

  @Test
  void anOperationWithoutBodyTakesNoExampleOfOne() {
    var operation = operation();
    operation.setRequestBody(null);
    assertThat(merge("writeNote: {request: {a: '{}'}}", operation))
        .containsExactly("writeNote takes no body");
  }

  @Test
  void anOperationIsInOneFile() {
    var file = "writeNote: {description: x}";
    assertThat(TextsInDocument.merge(Map.of("a.yaml", file, "b.yaml", file), document(operation())))
        .containsExactly("b.yaml: writeNote occurs in two files");
  }

  @Test
  void theOrderOfBothFiltersMakesNoDifference() {
    var before = operation();
    merge(WHOLE, before);
    new RefusalsInDocument().filterOpenAPI(document(before));
    var after = operation();
    new RefusalsInDocument().filterOpenAPI(document(after));
    merge(WHOLE, after);
    assertThat(before.getResponses().getAPIResponses().keySet())
        .containsExactlyInAnyOrderElementsOf(after.getResponses().getAPIResponses().keySet());
    for (var status : after.getResponses().getAPIResponses().keySet()) {
      assertThat(before.getResponses().getAPIResponse(status))
          .usingRecursiveComparison()
          .isEqualTo(after.getResponses().getAPIResponse(status));
    }
  }

  private static List<String> merge(String file, Operation operation) {
    return TextsInDocument.merge(Map.of("NoteResource.yaml", file), document(operation));
  }

  private static Object example(Content content, String type, String name) {
    return content.getMediaType(type).getExamples().get(name).getValue();
  }

  private static Operation operation() {
    return createOperation()
        .operationId("writeNote")
        .addParameter(createParameter().name("from"))
        .requestBody(
            createRequestBody()
                .content(
                    createContent()
                        .addMediaType("application/json", createMediaType())
                        .addMediaType("application/x-ndjson", createMediaType())))
        .responses(
            createAPIResponses().addAPIResponse("201", createAPIResponse().description("made")));
  }

  private static OpenAPI document(Operation operation) {
    return createOpenAPI()
        .paths(createPaths().addPathItem("/notes", createPathItem().POST(operation)));
  }
}
