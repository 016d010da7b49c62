package yuqing.rest.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Puts one operation's text into the document, and names the texts that fit nothing in it.
final class OperationMerge {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Operation operation;
  private final List<Parameter> parameters;
  private final List<String> faults = new ArrayList<>();

  private OperationMerge(Operation operation, PathItem path) {
    this.operation = operation;
    this.parameters =
        Stream.of(operation.getParameters(), path.getParameters())
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .toList();
  }

  /// The document's operations by their ids.
  static Map<String, OperationMerge> operationsOf(OpenAPI document) {
    var operations = new HashMap<String, OperationMerge>();
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      for (var path : document.getPaths().getPathItems().values()) {
        for (var operation : path.getOperations().values()) {
          operations.put(operation.getOperationId(), new OperationMerge(operation, path));
        }
      }
    }
    return operations;
  }

  /// @return the texts that fit nothing
  List<String> merge(OperationText text) {
    if (text.description() != null) {
      operation.setDescription(text.description().strip());
    }
    text.parameters().forEach(this::describeParameter);
    if (!text.request().isEmpty()) {
      addRequestExamples(text.request());
    }
    text.answers().forEach(this::describeAnswer);
    return faults;
  }

  private void describeParameter(String name, String description) {
    var named = parameters.stream().filter(each -> name.equals(each.getName())).toList();
    named.forEach(each -> each.setDescription(description.strip()));
    if (named.isEmpty()) {
      fault("has no parameter " + name);
    }
  }

  private void addRequestExamples(Map<String, String> examples) {
    var body = operation.getRequestBody();
    if (body == null || body.getContent() == null || body.getContent().getMediaTypes() == null) {
      fault("takes no body");
    } else {
      examples.forEach((name, text) -> addExample(body.getContent(), name, text));
    }
  }

  private void describeAnswer(String status, OperationText.Answer text) {
    if (!status.matches("[1-5][0-9]{2}")) {
      fault("answers: " + status + " is no status");
      return;
    }
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    var answer = operation.getResponses().getAPIResponse(status);
    if (answer == null) {
      answer = OASFactory.createAPIResponse();
      operation.getResponses().addAPIResponse(status, answer);
    }
    if (text.description() != null) {
      answer.setDescription(text.description().strip());
    }
    if (answer.getDescription() == null) {
      fault("answers: " + status + " has no description");
    }
    // A refusal without a shape gets that of all others here, too: `RefusalsInDocument` may run
    // before or after.
    if (answer.getContent() == null && status.matches("[45]..")) {
      answer.setContent(RefusalsInDocument.problem());
    }
    if (!text.examples().isEmpty()) {
      addAnswerExamples(answer, text.examples());
    }
  }

  private void addAnswerExamples(APIResponse answer, Map<String, String> examples) {
    if (answer.getContent() == null) {
      answer.setContent(
          OASFactory.createContent()
              .addMediaType("application/json", OASFactory.createMediaType()));
    }
    examples.forEach((name, text) -> addExample(answer.getContent(), name, text));
  }

  /// JSON is put as a value into the types that are JSON, or into a form, whose parts it names.
  /// Other text is a string in the rest. Where no type is JSON, it is text like any other.
  private void addExample(Content content, String name, String text) {
    var value = json(text);
    var types = content.getMediaTypes();
    var fitting =
        types.keySet().stream().filter(type -> takesValue(type) == value.isPresent()).toList();
    if (fitting.isEmpty() && value.isEmpty()) {
      fault("the example " + name + " is no JSON");
      return;
    }
    for (var type : fitting.isEmpty() ? types.keySet() : fitting) {
      var example = OASFactory.createExample();
      example.setValue(takesValue(type) ? value.orElseThrow() : text.stripTrailing());
      types.get(type).setExample(null);
      types.get(type).addExample(name, example);
    }
  }

  private static boolean takesValue(String mediaType) {
    return isJson(mediaType) || mediaType.startsWith("multipart/");
  }

  private static boolean isJson(String mediaType) {
    return mediaType.matches("(?i)application/([a-z.-]+\\+)?json.*");
  }

  private static Optional<Object> json(String text) {
    try {
      return Optional.ofNullable(JSON.readValue(text, Object.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private void fault(String what) {
    faults.add(operation.getOperationId() + " " + what);
  }
}
