package yuqing.localstack.login;

import java.util.ArrayList;
import java.util.List;

/// An application to which people log in, and the addresses to which a browser may be sent.
///
/// @param loginUris where a code may go; compared as they are, letter by letter
/// @param logoutUris where a person may go after logging out
public record LoginClient(
    String id, List<String> origins, List<String> loginUris, List<String> logoutUris) {

  /// The desk, on this machine.
  public static LoginClient desk(int port) {
    var origins = List.of("http://localhost:" + port, "http://127.0.0.1:" + port);
    var logins = new ArrayList<String>();
    var logouts = new ArrayList<String>();
    for (var origin : origins) {
      logins.add(origin + "/login");
      logouts.add(origin + "/");
    }
    return new LoginClient("desk", origins, List.copyOf(logins), List.copyOf(logouts));
  }
}
