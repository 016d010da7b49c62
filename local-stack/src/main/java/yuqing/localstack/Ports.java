package yuqing.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ports on which the suite listens, all on this machine's loopback address only.
public record Ports(Map<Port, Integer> numbers) {

  /// A port of the suite: the environment variable that moves it, and where it is otherwise.
  public enum Port {
    POSTGRES(5442),
    KAFKA(9092),
    OIDC(8180),
    SMTP(8025),
    MAILBOX(8026),
    ROBOTS(8027),
    INCIDENT(8081),
    ESCALATION(8082),
    NOTIFICATION(8083),
    ARCHIVE(8084),
    DESK(8080);

    private final int usual;

    Port(int usual) {
      this.usual = usual;
    }

    public String variable() {
      return "YUQING_" + name() + "_PORT";
    }
  }

  public Ports {
    numbers = Map.copyOf(numbers);
  }

  public int of(Port port) {
    return numbers.get(port);
  }

  /// @throws StackException naming each variable that holds no port number or another's
  public static Ports fromEnvironment(Map<String, String> environment) {
    var numbers = new TreeMap<Port, Integer>();
    var faults = new ArrayList<String>();
    for (var port : Port.values()) {
      var text = environment.getOrDefault(port.variable(), Integer.toString(port.usual)).strip();
      if (!text.matches("[0-9]{1,5}")
          || Integer.parseInt(text) < 1
          || Integer.parseInt(text) > 65535) {
        faults.add(port.variable() + "=" + text + " is no port number");
        continue;
      }
      int number = Integer.parseInt(text);
      if (numbers.containsValue(number)) {
        faults.add("port " + number + " of " + port.variable() + " is given to another part too");
      }
      numbers.put(port, number);
    }
    if (!faults.isEmpty()) {
      throw new StackException(String.join("; ", faults));
    }
    return new Ports(numbers);
  }

  /// Ports that are free now, one for each part: for tests.
  public static Ports free() {
    var numbers = new TreeMap<Port, Integer>();
    var held = new ArrayList<ServerSocket>();
    try {
      for (var port : Port.values()) {
        // Held until all are chosen, so that none is chosen twice.
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        numbers.put(port, socket.getLocalPort());
      }
      for (var socket : held) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Ports(numbers);
  }

  /// @throws StackException naming each taken port together with the variable that moves it
  public void requireFree(List<Port> wanted) {
    var taken = wanted.stream().filter(port -> !isFree(of(port))).toList();
    if (taken.isEmpty()) {
      return;
    }
    throw new StackException(
        String.join(
            "; ",
            taken.stream()
                .map(p -> "port " + of(p) + " is taken: set " + p.variable() + " to a free one")
                .toList()));
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean isFree(int number) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
