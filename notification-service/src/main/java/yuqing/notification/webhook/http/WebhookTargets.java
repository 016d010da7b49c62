package yuqing.notification.webhook.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import yuqing.rest.problem.FieldErrors;

/// Checks where a subscription may send: when its URL is given, and again for the very address that
/// is connected to, since a name may resolve to another one by then.
@ApplicationScoped
public class WebhookTargets {
  private static final int FIRST_UNPRIVILEGED_PORT = 1024;

  private final WebhookSettings settings;
  private final HostAddresses names;

  WebhookTargets(WebhookSettings settings, HostAddresses names) {
    this.settings = settings;
    this.names = names;
  }

  /// A URL whose host may not be connected to, or is not known.
  public static final class NotAllowed extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param reason a code such as `address-not-allowed`
    NotAllowed(String reason) {
      super(reason);
    }
  }

  /// Names all that is wrong with the field `url`.
  public void check(String url, FieldErrors errors) {
    var written = ReceiverUrl.WrittenUrl.of(url);
    if (written.isEmpty()) {
      errors.reject("url", "not-https", "须为 https 地址", "must begin with https:");
      return;
    }
    checkWriting(written.get(), errors);
    var read = written.get().read();
    if (read.isPresent()) {
      checkParts(written.get(), read.get(), errors);
    } else if (!errors.has("url")) {
      errors.reject("url", "bad-format", "不是合法的 URL", "is no URL");
    }
    if (!errors.has("url")) {
      checkAddresses(read.get(), errors);
    }
  }

  private static void checkWriting(ReceiverUrl.WrittenUrl url, FieldErrors errors) {
    if (!url.hasHost()) {
      errors.reject("url", "no-host", "缺少主机名", "names no host");
    }
    if (url.hasUser()) {
      errors.reject("url", "credentials", "不得含用户名或密码", "must not carry credentials");
    }
    if (url.hasFragment()) {
      errors.reject("url", "fragment", "不得含 #", "must not have a fragment");
    }
    if (url.hasNoSuchPort()) {
      errors.reject("url", "port", "端口超出范围", "there is no such port");
    }
  }

  private void checkParts(ReceiverUrl.WrittenUrl written, ReceiverUrl url, FieldErrors errors) {
    if (!url.encrypted() && !settings.httpAllowed()) {
      errors.reject("url", "not-https", "须为 https 地址", "must begin with https:");
    }
    if (!HostSpelling.isPlain(url.host()) || written.isDisguised(url)) {
      errors.reject(
          "url",
          "ambiguous-host",
          "主机须写作域名、四段十进制 IPv4（无前导零）或不带区域的 IPv6",
          "the host is a name, four plain decimal numbers, or an IPv6 address without a zone");
    }
    int port = url.port();
    if (port < FIRST_UNPRIVILEGED_PORT && port != 443 && port != 80) {
      errors.reject("url", "port", "端口须为 80、443 或不小于 1024", "the port is 80, 443 or at least 1024");
    }
  }

  private void checkAddresses(ReceiverUrl url, FieldErrors errors) {
    try {
      addressOf(url);
    } catch (NotAllowed e) {
      if (e.getMessage().equals("name-not-found")) {
        errors.reject("url", "name-not-found", "找不到该主机", "the host cannot be found");
      } else {
        errors.reject(
            "url", "address-not-allowed", "该主机的地址不允许访问", "the host's address is not allowed");
      }
    }
  }

  /// The address to connect to; the name must not be looked up again after this.
  ///
  /// @throws NotAllowed when any of the host's addresses is not allowed
  InetAddress addressOf(ReceiverUrl url) throws NotAllowed {
    return addressOf(url, settings.internalHosts().orElse(Set.of()));
  }

  /// As above, for another list of hosts that may have internal addresses.
  public InetAddress addressOf(ReceiverUrl url, Set<String> internalHosts) throws NotAllowed {
    var host = url.host();
    if (!HostSpelling.isPlain(host)) {
      throw new NotAllowed("address-not-allowed");
    }
    var internal = internalHosts.contains(host);
    List<InetAddress> addresses;
    try {
      addresses = names.addresses(host);
    } catch (UnknownHostException e) {
      throw new NotAllowed("name-not-found");
    }
    if (!addresses.stream().allMatch(address -> AddressRules.allow(address, internal))) {
      throw new NotAllowed("address-not-allowed");
    }
    return addresses.getFirst();
  }
}
