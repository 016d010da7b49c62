package yuqing.journeys.roles;

import java.util.LinkedHashMap;
import java.util.Map;
import yuqing.journeys.roles.Operations.Operation;
import yuqing.journeys.roles.RoleMatrix.Row;

/// A row's request as it is sent: on a real subject, with a valid body.
///
/// @param service by the name of its folder, without `-service`
/// @param operation method and path as the OpenAPI document has them
/// @param path with the subject's ids and the query
/// @param headers without the caller's token
/// @param body empty for none
/// @param token the caller's; null for none
public record PreparedRequest(
    String service,
    String operation,
    String path,
    Map<String, String> headers,
    String body,
    String token) {

  public PreparedRequest {
    headers = Map.copyOf(headers);
  }

  static PreparedRequest of(Row row, Asker asker, Operation operation, Subject subject) {
    var headers = new LinkedHashMap<String, String>();
    if (operation.conditional()) {
      headers.put("If-Match", "*");
    }
    var body = row.sends().equals("example") ? operation.example() : subject.body(row.sends());
    if (operation.contentType().equals(Form.MEDIA_TYPE)) {
      headers.put("Content-Type", Form.contentType());
      body = Form.of(body);
    } else if (!body.isEmpty()) {
      headers.put("Content-Type", operation.contentType());
    }
    return new PreparedRequest(
        row.service(),
        row.operation(),
        subject.path(row.path()),
        headers,
        body,
        asker == null ? null : asker.token());
  }

  public String method() {
    return operation.substring(0, operation.indexOf(' '));
  }

  /// The path as the document has it.
  public String template() {
    return operation.substring(operation.indexOf(' ') + 1);
  }
}
