package yuqing.localstack.probe;

import java.util.ArrayList;
import java.util.List;

/// Media types that an operation does not name.
final class ForeignTypes {

  private static final List<String> ALL =
      List.of(
          "application/json",
          "application/x-ndjson",
          "application/xml",
          "application/octet-stream",
          "application/x-www-form-urlencoded",
          "application/vnd.sample+json",
          "application/json-patch+json",
          "application/merge-patch+json",
          "application/problem+json",
          "application/yaml",
          "application/pdf",
          "text/plain",
          "text/html",
          "text/csv",
          "image/png",
          "multipart/form-data; boundary=x",
          "multipart/mixed; boundary=x");

  /// Ranges, and what is no type at all.
  private static final List<String> NONE =
      List.of(
          "*/*", "application/*", "json", "application/", "application/json, text/plain", ";", "");

  private ForeignTypes() {}

  static List<String> of(DocumentedOperation operation) {
    var foreign = new ArrayList<>(NONE);
    for (var type : ALL) {
      var plain = type.replaceFirst(";.*", "");
      // What takes no body passes over an empty JSON object.
      boolean passedOver = !operation.takesABody() && plain.equals("application/json");
      if (!operation.takes(plain) && !passedOver) {
        foreign.add(type);
      }
    }
    for (var own : operation.types()) {
      if (!own.startsWith("multipart/")) {
        foreign.add(own + "; charset=utf-16");
        foreign.add(own + ";charset=\"GBK\"");
      }
    }
    return foreign;
  }
}
