package yuqing.notification.channel;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// A mail server in front of the real one: passes messages on, or refuses them as servers do. Keeps
/// what passed as it went over the wire, since the mailbox shows no headers.
public final class MoodySmtp implements AutoCloseable {

  /// How it behaves.
  public enum Mood {
    FINE,
    /// Closes every connection.
    AWAY,
    /// 451 to every recipient.
    BUSY,
    /// 550 to every recipient.
    UNKNOWN_RECIPIENT,
    /// 530 to every message: whoever sends has not logged in.
    LOGIN_NEEDED,
    /// 550 to every sender.
    UNKNOWN_SENDER,
    /// Takes the message and never answers: the sender cannot know.
    MUTE,
    /// Takes one message on each connection, and closes it when anything more comes.
    ONE_MESSAGE_A_CONNECTION
  }

  // The tests and their resources may load this class twice, so they talk over a socket. Its port
  // is a string: the transaction manager does not start beside properties that are none.
  private static final String CONTROL_PORT = "yuqing.test.moody-smtp.control";
  private static final Pattern KEY = Pattern.compile("(?im)^X-Deduplication-Key:\\s*(\\S+)\\s*$");

  private final String host;
  private final int port;
  private final ServerSocket server;
  private final ServerSocket control;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<ByteArrayOutputStream> passed = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile Mood mood = Mood.FINE;

  private MoodySmtp(String host, int port) {
    this.host = host;
    this.port = port;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      control = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty(CONTROL_PORT, Integer.toString(control.getLocalPort()));
    Thread.ofPlatform().daemon().name("moody-smtp").start(this::accept);
    Thread.ofPlatform().daemon().name("moody-smtp-control").start(this::obey);
  }

  public static MoodySmtp inFrontOf(String host, int port) {
    return new MoodySmtp(host, port);
  }

  /// Whichever runs in this JVM behaves so from now on; connections that are open are closed.
  public static void be(Mood mood) {
    ask("be " + mood);
  }

  /// How many messages with this deduplication key went through to the mailbox.
  public static long passedWithKey(String key) {
    return Long.parseLong(ask("passed " + key));
  }

  /// How many connections it has accepted.
  public static long connections() {
    return Long.parseLong(ask("connections"));
  }

  private static String ask(String line) {
    var port = Integer.parseInt(System.getProperty(CONTROL_PORT));
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      say(socket, line);
      return lines(socket).readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void obey() {
    while (!control.isClosed()) {
      try (var socket = control.accept()) {
        var words = lines(socket).readLine().split(" ", 2);
        if (words[0].equals("be")) {
          mood = Mood.valueOf(words[1]);
          open.forEach(MoodySmtp::closeQuietly);
          say(socket, "so be it");
        } else if (words[0].equals("connections")) {
          say(socket, Integer.toString(connections.get()));
        } else {
          say(socket, Long.toString(passed(words[1])));
        }
      } catch (IOException closed) {
        // The next one asks anew.
      }
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  private long passed(String key) {
    return passed.stream()
        .flatMap(wire -> KEY.matcher(wire.toString(StandardCharsets.UTF_8)).results())
        .filter(found -> found.group(1).equals(key))
        .count();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        open.add(client);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      switch (mood) {
        case FINE, MUTE, ONE_MESSAGE_A_CONNECTION -> pass(client, mood);
        case AWAY -> {}
        case BUSY -> refuse(client, "RCPT", "451 4.3.0 try again later");
        case UNKNOWN_RECIPIENT -> refuse(client, "RCPT", "550 5.1.1 no such user");
        case LOGIN_NEEDED -> refuse(client, "MAIL", "530 5.7.0 authentication required");
        case UNKNOWN_SENDER -> refuse(client, "MAIL", "550 5.1.0 sender refused");
      }
    } catch (IOException e) {
      // The other side left: as servers and clients do.
    } finally {
      open.remove(client);
    }
  }

  private void pass(Socket client, Mood now) throws IOException {
    var wire = new ByteArrayOutputStream();
    passed.add(wire);
    try (var real = new Socket(host, port)) {
      open.add(real);
      var mute = now == Mood.MUTE;
      var answers =
          Thread.ofVirtual().start(() -> pump(real, client, null, () -> mute && isEnded(wire)));
      var once = now == Mood.ONE_MESSAGE_A_CONNECTION;
      pump(client, real, wire, () -> once && isEnded(wire) && isClosed(client));
      closeQuietly(real);
      answers.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether a message has gone over the wire, and its end.
  private static boolean isEnded(ByteArrayOutputStream wire) {
    return wire.toString(StandardCharsets.UTF_8).contains("\r\n.\r\n");
  }

  /// Closes it.
  private static boolean isClosed(Socket socket) {
    closeQuietly(socket);
    return true;
  }

  /// @param kept gets a copy; may be null
  /// @param isWithheld whether what was read goes no further, asked before it is kept
  private static void pump(
      Socket from, Socket to, ByteArrayOutputStream kept, BooleanSupplier isWithheld) {
    var bytes = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (isWithheld.getAsBoolean()) {
          continue;
        }
        if (kept != null) {
          kept.write(bytes, 0, read);
        }
        out.write(bytes, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // The other side left.
    }
    closeQuietly(to);
  }

  /// @param refused the command that is answered so
  private static void refuse(Socket client, String refused, String answer) throws IOException {
    var in = lines(client);
    say(client, "220 moody");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith(refused)) {
        say(client, answer);
      } else if (command.startsWith("QUIT")) {
        say(client, "221 bye");
        return;
      } else if (command.startsWith("DATA")) {
        say(client, "554 no valid recipients");
      } else {
        say(client, "250 ok");
      }
    }
  }

  private static BufferedReader lines(Socket from) throws IOException {
    return new BufferedReader(
        new InputStreamReader(from.getInputStream(), StandardCharsets.US_ASCII));
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      control.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(MoodySmtp::closeQuietly);
  }
}
