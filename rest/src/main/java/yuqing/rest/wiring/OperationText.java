package yuqing.rest.wiring;

import java.util.Map;

/// The text of one operation in a text file, by the file's own field names.
///
/// @param parameters a parameter's name and its description
/// @param request examples of the body by name, each as it is sent
/// @param answers by status
record OperationText(
    String description,
    Map<String, String> parameters,
    Map<String, String> request,
    Map<String, Answer> answers) {

  OperationText {
    parameters = parameters == null ? Map.of() : parameters;
    request = request == null ? Map.of() : request;
    answers = answers == null ? Map.of() : answers;
  }

  /// @param examples by name, each as it is sent
  record Answer(String description, Map<String, String> examples) {

    Answer {
      examples = examples == null ? Map.of() : examples;
    }
  }
}
