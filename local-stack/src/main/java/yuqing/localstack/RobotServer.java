package yuqing.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import yuqing.localstack.LoopbackHttp.Answer;
import yuqing.localstack.LoopbackHttp.Request;

/// Chat groups and a gateway of text messages that reach nobody: they check signatures, keep the
/// published limits and answer the documented codes. What they took can be read like the mailbox,
/// `GET /messages?limit=50&channel=…` → `{"items":[{channel, to, text, receivedAt}]}`.
public final class RobotServer implements AutoCloseable {
  /// Older messages are deleted.
  static final int KEPT = 1000;

  private static final int LISTED = 50;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final InstantSource clock;
  private final Deque<RobotMessage> messages = new ArrayDeque<>();
  private final Map<String, String> nextCodes = new ConcurrentHashMap<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final List<RobotParty> parties = RobotParty.all();
  private volatile Duration ahead = Duration.ZERO;
  private LoopbackHttp http;

  private RobotServer(InstantSource clock) {
    this.clock = clock;
  }

  /// What a group, or a telephone, shows.
  ///
  /// @param channel such as `wecom-robot`
  /// @param to the number of a text message; empty for a group
  public record RobotMessage(String channel, String to, String text, Instant receivedAt) {}

  public static RobotServer start(int port, InstantSource clock) {
    var server = new RobotServer(clock);
    var pages = new LinkedHashMap<String, Function<Request, Answer>>();
    for (var party : server.parties) {
      pages.put("/" + party.channel(), request -> server.take(party, request));
    }
    pages.put("/messages", server::page);
    pages.put("/next", server::next);
    pages.put("/clock", server::setClock);
    try {
      server.http = LoopbackHttp.start(port, pages);
      return server;
    } catch (IOException e) {
      throw new StackException("the robots did not start: " + e.getMessage(), e);
    }
  }

  /// The settings by which notification-service sends here.
  public static Map<String, String> settings(int port) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("YUQING_CHANNEL_TRUSTED_HOSTS", "127.0.0.1");
    for (var party : RobotParty.all()) {
      settings.putAll(party.settings("http://127.0.0.1:" + port + "/" + party.channel()));
    }
    return settings;
  }

  /// The next request to a channel is answered with this code, whatever it says.
  public void answerNext(String channel, String code) {
    nextCodes.put(channel, code);
  }

  /// How often a channel was asked, refused or not.
  public int asked(String channel) {
    return asked.getOrDefault(channel, 0);
  }

  /// The newest first.
  public synchronized List<RobotMessage> newest(String channel) {
    return messages.stream().filter(each -> each.channel().equals(channel)).toList();
  }

  private synchronized Answer take(RobotParty party, Request request) {
    asked.merge(party.channel(), 1, Integer::sum);
    var now = clock.instant().plus(ahead);
    var body = body(request);
    var forced = nextCodes.remove(party.channel());
    var code = forced != null ? forced : party.judge(request, body, now);
    if (code.equals(party.success())) {
      messages.addFirst(new RobotMessage(party.channel(), party.to(body), party.text(body), now));
      while (messages.size() > KEPT) {
        messages.removeLast();
      }
    }
    return new Answer.Json(200, party.answer(code));
  }

  private static JsonNode body(Request request) {
    try {
      return JSON.readTree(request.json());
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  /// `POST /next?channel=…&code=…`, for tests.
  private Answer next(Request request) {
    answerNext(
        request.form().getOrDefault("channel", ""), request.form().getOrDefault("code", "0"));
    return new Answer.Json(200, Map.of());
  }

  /// `POST /clock?ahead=PT1H`, for tests that put their service's clock forward.
  private Answer setClock(Request request) {
    ahead = Duration.parse(request.form().getOrDefault("ahead", "PT0S"));
    return new Answer.Json(200, Map.of());
  }

  private synchronized Answer page(Request request) {
    var limit = request.form().getOrDefault("limit", Integer.toString(LISTED));
    if (!limit.matches("[1-9][0-9]{0,3}") || Integer.parseInt(limit) > KEPT) {
      return new Answer.Json(400, Map.of("error", "limit is a number from 1 to " + KEPT));
    }
    var channel = request.form().getOrDefault("channel", "");
    return new Answer.Json(
        200,
        Map.of(
            "items",
            messages.stream()
                .filter(each -> channel.isEmpty() || each.channel().equals(channel))
                .limit(Integer.parseInt(limit))
                .map(RobotServer::json)
                .toList()));
  }

  private static Map<String, Object> json(RobotMessage message) {
    return Map.of(
        "channel", message.channel(),
        "to", message.to(),
        "text", message.text(),
        "receivedAt", message.receivedAt().toString());
  }

  @Override
  public void close() {
    http.close();
  }
}
