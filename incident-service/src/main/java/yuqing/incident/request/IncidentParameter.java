package yuqing.incident.request;

import java.util.UUID;
import yuqing.rest.request.QueryReader;

/// The query parameter that names one incident.
public final class IncidentParameter {

  private static final String NAME = "incident";
  private static final int MAX_ID = 36;

  private IncidentParameter() {}

  /// @return null where it is absent or faulty
  public static UUID read(QueryReader reader, String sent) {
    var text = reader.text(NAME, sent, MAX_ID);
    if (text == null) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      reader.errors().reject(NAME, "bad-id", "应为舆情事件的标识", "must be an incident's id");
      return null;
    }
  }
}
