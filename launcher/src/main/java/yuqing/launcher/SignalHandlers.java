package yuqing.launcher;

import java.lang.reflect.Proxy;
import java.util.List;

/// Hears Ctrl-C and its kin, so that the parts are stopped in order: the JVM's own reaction would
/// run all shutdown hooks at once, PostgreSQL's among them, while services still write.
public final class SignalHandlers {
  private SignalHandlers() {}

  /// @param names without SIG: INT, TERM, HUP
  public static void handle(List<String> names, Runnable then) {
    try {
      // By name, since javac warns of every direct use of this JDK class.
      var signal = Class.forName("sun.misc.Signal");
      var handler = Class.forName("sun.misc.SignalHandler");
      var hearing =
          Proxy.newProxyInstance(
              SignalHandlers.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  then.run();
                }
                return null;
              });
      var handle = signal.getMethod("handle", signal, handler);
      for (var name : names) {
        handle.invoke(null, signal.getConstructor(String.class).newInstance(name), hearing);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM receives no signals", e);
    }
  }
}
