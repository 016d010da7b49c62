package yuqing.bench.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yuqing.localstack.StackException;

/// Reads the local mail server's inbox once a second and keeps what came, by the incident's number
/// in the message. When one came is the server's own word, so that the pause costs no accuracy.
final class MailWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
  private static final Pattern NUMBER = Pattern.compile("YQ-\\d{4}-\\d{5,}");

  /// The server keeps no more.
  private static final int MOST = 1_000;

  private static final int FEWEST = 50;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /// A message's text, as a sample for one of the same size.
  record MailText(String subject, String text) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final String inbox;
  private final Set<String> known = new HashSet<>();
  private final Map<String, List<Instant>> byNumber = new HashMap<>();
  private final Thread watching =
      Thread.ofPlatform().daemon().name("mail-watch").unstarted(this::watch);
  private MailText sample;
  private int limit = FEWEST;
  private RuntimeException failure;

  /// @param mailbox the inbox's address
  MailWatch(String mailbox) {
    inbox = mailbox + "/messages?limit=";
    watching.start();
  }

  /// When the first message about an incident came.
  synchronized Optional<Instant> first(String number) {
    requireSeen();
    return byNumber.getOrDefault(number, List.of()).stream().min(Instant::compareTo);
  }

  /// How many came about these incidents.
  synchronized long count(Collection<String> numbers) {
    requireSeen();
    return numbers.stream().mapToLong(each -> byNumber.getOrDefault(each, List.of()).size()).sum();
  }

  synchronized int all() {
    requireSeen();
    return known.size();
  }

  synchronized MailText sample() {
    return Optional.ofNullable(sample)
        .orElseThrow(() -> new StackException("no message has come yet"));
  }

  private void requireSeen() {
    if (failure != null) {
      throw failure;
    }
  }

  private void watch() {
    try {
      while (true) {
        look();
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      fail(new StackException("the inbox cannot be read: " + e.getMessage(), e));
    } catch (StackException e) {
      fail(e);
    }
  }

  private synchronized void fail(StackException e) {
    failure = e;
  }

  /// Asks for more until some listed message is known: then none was overlooked.
  private void look() throws IOException, InterruptedException {
    var listed = list(limit);
    while (listed.size() == limit && allNew(listed)) {
      if (limit == MOST) {
        throw new StackException("more messages came in a second than the inbox keeps");
      }
      limit = Math.min(MOST, 2 * limit);
      listed = list(limit);
    }
    int fresh = keep(listed);
    limit = Math.clamp(2L * fresh, FEWEST, MOST);
  }

  private List<JsonNode> list(int most) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(inbox + most)).timeout(ANSWER_WITHIN).build();
    var listed = new ArrayList<JsonNode>();
    JSON.readTree(http.send(request, BodyHandlers.ofInputStream()).body())
        .path("items")
        .forEach(listed::add);
    return listed;
  }

  private synchronized boolean allNew(List<JsonNode> listed) {
    return listed.stream().noneMatch(message -> known.contains(key(message)));
  }

  private synchronized int keep(List<JsonNode> listed) {
    int fresh = 0;
    for (var message : listed) {
      if (known.add(key(message))) {
        fresh++;
        keep(message);
      }
    }
    return fresh;
  }

  private void keep(JsonNode message) {
    var subject = message.path("subject").asText();
    var text = message.path("text").asText();
    var number = NUMBER.matcher(subject + "\n" + text);
    if (number.find()) {
      byNumber
          .computeIfAbsent(number.group(), _ -> new ArrayList<>())
          .add(Instant.parse(message.path("receivedAt").asText()));
      sample = new MailText(subject, text);
    }
  }

  /// The same message to the same person is another one when it came twice.
  private static String key(JsonNode message) {
    return message.path("messageId").asText()
        + message.path("to").asText()
        + message.path("receivedAt").asText();
  }

  @Override
  public void close() {
    watching.interrupt();
    http.shutdownNow();
  }
}
