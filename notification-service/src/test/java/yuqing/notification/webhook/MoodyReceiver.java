package yuqing.notification.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Another system's endpoint, as a plain socket so that it can misbehave at will. Answers each
/// request as it is set to, and keeps what it received.
public final class MoodyReceiver implements AutoCloseable {

  /// How one request is answered.
  public interface ReceiverBehaviour {
    void on(Socket client, ReceivedRequest got) throws IOException;
  }

  /// A request as it came.
  ///
  /// @param headers by name in lower case
  /// @param accepted whether it was answered with 2xx
  public record ReceivedRequest(
      String path, Map<String, String> headers, String text, boolean accepted) {
    public String id() {
      return headers.get("webhook-id");
    }
  }

  /// Chooses how to answer.
  public interface Mood {
    ReceiverBehaviour towards(ReceivedRequest got);
  }

  public static final ReceiverBehaviour FINE = status(204);

  private final ServerSocket server;
  private final List<ReceivedRequest> all = new CopyOnWriteArrayList<>();
  private volatile Mood mood = _ -> FINE;

  public MoodyReceiver() {
    try {
      server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("moody-receiver").start(this::accept);
  }

  public static ReceiverBehaviour status(int status, String... headers) {
    return (client, _) -> {
      var head = new StringBuilder("HTTP/1.1 " + status + " so\r\nContent-Length: 0\r\n");
      for (var header : headers) {
        head.append(header).append("\r\n");
      }
      write(client, head + "\r\n");
    };
  }

  /// What is about this subject is answered so, everything else is accepted.
  public static Mood only(Object subject, ReceiverBehaviour behaviour) {
    return got -> got.text().contains(subject.toString()) ? behaviour : FINE;
  }

  /// As a process that dies.
  static ReceiverBehaviour reset() {
    return (client, _) -> client.setSoLinger(true, 0);
  }

  /// Says nothing until the latch opens, or the sender leaves.
  static ReceiverBehaviour silent(CountDownLatch until) {
    return (_, _) -> {
      try {
        until.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /// 200, and a body of which half comes.
  static ReceiverBehaviour dropMidAnswer() {
    return (client, _) -> {
      write(client, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
      client.setSoLinger(true, 0);
    };
  }

  /// 200, and a body without end.
  static ReceiverBehaviour hugeAnswer() {
    return (client, _) -> {
      write(client, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
      while (true) {
        write(client, chunk);
      }
    };
  }

  public void behave(Mood now) {
    mood = now;
  }

  /// @param host to be subscribed under
  public String url(String host) {
    return "http://" + host + ":" + server.getLocalPort() + "/hooks";
  }

  /// All that came about this, in order, repeats and refused ones too.
  public List<ReceivedRequest> requestsAbout(Object subject) {
    return all.stream().filter(got -> got.text().contains(subject.toString())).toList();
  }

  /// Ids of what was accepted about this, in order, repeats left out.
  public List<String> acceptedAbout(Object subject) {
    return requestsAbout(subject).stream()
        .filter(ReceivedRequest::accepted)
        .map(ReceivedRequest::id)
        .distinct()
        .toList();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      var asked = read(new BufferedInputStream(client.getInputStream()));
      var act = mood.towards(asked);
      all.add(new ReceivedRequest(asked.path(), asked.headers(), asked.text(), act == FINE));
      act.on(client, asked);
    } catch (IOException e) {
      // The sender left: as it may.
    }
  }

  private static ReceivedRequest read(InputStream in) throws IOException {
    var path = line(in).split(" ", 3)[1];
    var headers = new TreeMap<String, String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
    }
    var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new ReceivedRequest(
        path, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8), false);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("the sender has disconnected");
      }
      line.append((char) read);
    }
    return line.toString().strip();
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
