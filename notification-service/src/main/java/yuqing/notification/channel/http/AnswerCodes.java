package yuqing.notification.channel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.Map;
import yuqing.notification.channel.Channel.Answer;

/// What an outside party's codes mean. Success is in the body: these parties answer 200 to what
/// they refuse.
///
/// @param field of the body that has the code
/// @param published the codes that are documented, with their consequence
public record AnswerCodes(String field, Map<String, Answer> published) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Duration TOO_MANY = Duration.ofMinutes(1);
  private static final int LONGEST_CODE = 40;

  public AnswerCodes {
    published = Map.copyOf(published);
  }

  public Answer meaning(PartyAnswer answer) {
    return switch (answer) {
      case PartyAnswer.Answered it -> meaning(it.status(), it.body());
      case PartyAnswer.NotReached it -> new Answer.Unavailable(it.reason());
      case PartyAnswer.NotAllowed it -> new Answer.Misconfigured(it.reason());
    };
  }

  /// A refusal with a code that is published means what the code means, whatever the status.
  private Answer meaning(int status, String body) {
    var known = published.get(code(body));
    if (status >= 400 && known != null && !(known instanceof Answer.Accepted)) {
      return known;
    }
    if (status == 429) {
      return new Answer.Muted("http-429", TOO_MANY);
    }
    if (status >= 500) {
      return new Answer.Unavailable("http-" + status);
    }
    if (status < 200 || status >= 300) {
      // A redirect too: whoever answers so is not the one that the setting means.
      return new Answer.Misconfigured("http-" + status);
    }
    if (known != null) {
      return known;
    }
    var code = code(body);
    return new Answer.Unavailable(code.isEmpty() ? "unreadable answer" : field + " " + shown(code));
  }

  private String code(String body) {
    try {
      JsonNode read = JSON.readTree(body);
      var code = read == null ? null : read.get(field);
      return code == null || !code.isValueNode() ? "" : code.asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /// What an unknown party writes is not trusted in a log or on a page.
  private static String shown(String code) {
    return code.matches("[A-Za-z0-9_.:-]{1," + LONGEST_CODE + "}") ? code : "unknown";
  }
}
