package yuqing.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import yuqing.localstack.LoopbackHttp.Request;

/// An outside party as its documents describe it: what it checks, how much it takes, what it
/// answers.
abstract class RobotParty {
  static final String KEY = "local-key";
  static final String SECRET = "SEClocal";

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration CLOCK_MAY_DIFFER = Duration.ofHours(1);
  private static final int WECOM_BYTES = 2048;

  private final String channel;
  private final String field;
  private final String success;
  private final List<PublishedLimit> limits;

  private RobotParty(String channel, String field, String success, PublishedLimit... limits) {
    this.channel = channel;
    this.field = field;
    this.success = success;
    this.limits = List.of(limits);
  }

  static List<RobotParty> all() {
    return List.of(new Wecom(), new Dingtalk(), new Feishu(), new Sms());
  }

  String channel() {
    return channel;
  }

  String success() {
    return success;
  }

  /// Its answer to a request.
  Map<String, Object> answer(String code) {
    Object value = code.matches("-?[0-9]+") ? (Object) Integer.parseInt(code) : code;
    return Map.of(field, value, field.equals("code") ? "msg" : "errmsg", "see the code");
  }

  /// The code that the request gets.
  String judge(Request request, JsonNode body, Instant now) {
    var fault = fault(request, body, now);
    if (!fault.isEmpty()) {
      return fault;
    }
    return limits.stream().allMatch(limit -> limit.takes(now)) ? success : tooFast();
  }

  /// The setting that sends to it.
  abstract Map<String, String> settings(String url);

  /// Empty where there is none.
  abstract String fault(Request request, JsonNode body, Instant now);

  abstract String tooFast();

  String text(JsonNode body) {
    return body.path("text").path("content").asText();
  }

  String to(JsonNode body) {
    return "";
  }

  private static boolean isNear(String epoch, long perSecond, Instant now) {
    return epoch.matches("[0-9]{10,13}")
        && Duration.ofMillis(Long.parseLong(epoch) * 1000 / perSecond - now.toEpochMilli())
                .abs()
                .compareTo(CLOCK_MAY_DIFFER)
            <= 0;
  }

  private static String hmac(String key, String message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Wecom extends RobotParty {
    Wecom() {
      super("wecom-robot", "errcode", "0", new PublishedLimit(20, MINUTE, Duration.ZERO));
    }

    @Override
    Map<String, String> settings(String url) {
      return Map.of("YUQING_WECOM_ROBOT_URL", url + "?key=" + KEY);
    }

    @Override
    String fault(Request request, JsonNode body, Instant now) {
      if (!KEY.equals(request.form().get("key"))) {
        return "93000";
      }
      int bytes = text(body).getBytes(StandardCharsets.UTF_8).length;
      return bytes == 0 || bytes > WECOM_BYTES ? "40058" : "";
    }

    @Override
    String tooFast() {
      return "45009";
    }
  }

  private static final class Dingtalk extends RobotParty {
    Dingtalk() {
      super(
          "dingtalk-robot", "errcode", "0", new PublishedLimit(20, MINUTE, Duration.ofMinutes(10)));
    }

    @Override
    Map<String, String> settings(String url) {
      return Map.of(
          "YUQING_DINGTALK_ROBOT_URL",
          url + "?access_token=" + KEY,
          "YUQING_DINGTALK_ROBOT_SECRET",
          SECRET);
    }

    @Override
    String fault(Request request, JsonNode body, Instant now) {
      var form = request.form();
      var at = form.getOrDefault("timestamp", "");
      if (!KEY.equals(form.get("access_token"))) {
        return "300001";
      }
      return isNear(at, 1000, now)
              && hmac(SECRET, at + "\n" + SECRET).equals(form.get("sign"))
              && !text(body).isEmpty()
          ? ""
          : "310000";
    }

    @Override
    String tooFast() {
      return "130101";
    }
  }

  private static final class Feishu extends RobotParty {
    Feishu() {
      super(
          "feishu-robot",
          "code",
          "0",
          new PublishedLimit(5, Duration.ofSeconds(1), Duration.ZERO),
          new PublishedLimit(100, MINUTE, Duration.ZERO));
    }

    @Override
    Map<String, String> settings(String url) {
      return Map.of("YUQING_FEISHU_ROBOT_URL", url, "YUQING_FEISHU_ROBOT_SECRET", SECRET);
    }

    @Override
    String fault(Request request, JsonNode body, Instant now) {
      var at = body.path("timestamp").asText();
      if (!isNear(at, 1, now) || !hmac(at + "\n" + SECRET, "").equals(body.path("sign").asText())) {
        return "19021";
      }
      return text(body).isEmpty() ? "9499" : "";
    }

    @Override
    String tooFast() {
      return "11232";
    }

    @Override
    String text(JsonNode body) {
      return body.path("content").path("text").asText();
    }
  }

  private static final class Sms extends RobotParty {
    Sms() {
      super("sms", "code", "OK", new PublishedLimit(60, MINUTE, Duration.ZERO));
    }

    @Override
    Map<String, String> settings(String url) {
      return Map.of("YUQING_SMS_URL", url, "YUQING_SMS_SECRET", SECRET);
    }

    @Override
    String fault(Request request, JsonNode body, Instant now) {
      if (!request.authorization().equals("Bearer " + SECRET)) {
        return "BAD_SECRET";
      }
      if (!to(body).matches("\\+?[0-9]{7,15}")) {
        return "BAD_NUMBER";
      }
      return body.path("params").path("number").asText().isEmpty() ? "BAD_TEMPLATE" : "";
    }

    @Override
    String tooFast() {
      return "TOO_FAST";
    }

    @Override
    String to(JsonNode body) {
      return body.path("phone").asText();
    }

    @Override
    String text(JsonNode body) {
      return body.path("params").toString();
    }
  }
}
