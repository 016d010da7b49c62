package yuqing.localstack;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/// GreenMail's SMTP server, which sends what it writes at once. It writes some answers in pieces:
/// without this the second piece waits 40 ms for the client's delayed acknowledgement of the first,
/// which no real mail server makes a client wait for.
final class PromptGreenMail extends GreenMail {

  PromptGreenMail(ServerSetup setup) {
    super(setup);
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
    var setup = setups[0];
    return Map.of(setup.getProtocol(), new PromptSmtpServer(setup, managers));
  }

  private static final class PromptSmtpServer extends SmtpServer {

    PromptSmtpServer(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
      try {
        client.setTcpNoDelay(true);
      } catch (SocketException e) {
        throw new UncheckedIOException(e);
      }
      return super.createProtocolHandler(client);
    }
  }
}
