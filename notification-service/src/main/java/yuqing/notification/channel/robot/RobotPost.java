package yuqing.notification.channel.robot;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import yuqing.notification.channel.Channel.Answer;
import yuqing.notification.channel.http.AnswerCodes;
import yuqing.notification.channel.http.ChannelClient;

/// How a robot is given a message: where, how often, and what its answers mean.
///
/// @param url empty where the school has none
/// @param perMinute messages that it is given at most
record RobotPost(Optional<String> url, int perMinute, AnswerCodes codes, ChannelClient client) {

  boolean isConfigured() {
    return url.isPresent();
  }

  OptionalInt limit() {
    return OptionalInt.of(perMinute);
  }

  Answer send(String json) {
    return send(UnaryOperator.identity(), json);
  }

  /// @param signed adds the signature to the address
  Answer send(UnaryOperator<String> signed, String json) {
    return url.map(each -> codes.meaning(client.post(signed.apply(each), Map.of(), json)))
        .orElse(Answer.NOT_CONFIGURED);
  }
}
