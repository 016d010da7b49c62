package yuqing.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.ExitStatus;

/// `yuqing whoami`: whom the services take the caller for, as the token says.
@Command(name = "whoami")
final class WhoAmICommand implements Callable<Integer> {
  @ParentCommand YuqingCommand yuqing;

  @Override
  public Integer call() {
    var session = yuqing.session();
    var claims = claims(session.tokens().current());
    return session.print(
        new RequestFields()
            .with("person", claims.path("person").asText(null))
            .with("username", claims.path("preferred_username").asText(null))
            .with("roles", claims.at("/realm_access/roles"))
            .with("departments", claims.path("departments"))
            .with("issuer", claims.path("iss").asText(null))
            .with("expiresAt", Instant.ofEpochSecond(claims.path("exp").asLong()))
            .document());
  }

  /// Read, not verified: that is the services' concern.
  private JsonNode claims(String token) {
    try {
      var parts = token.split("\\.", -1);
      return JsonMapper.builder()
          .build()
          .readTree(Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : ""));
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailure(ExitStatus.NOT_LOGGED_IN, yuqing.texts().text("no-token"));
    }
  }
}
