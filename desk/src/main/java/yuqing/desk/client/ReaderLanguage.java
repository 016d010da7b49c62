package yuqing.desk.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import yuqing.desk.frame.PageFrame;

/// Asks the services for their words in the language of the page.
@ApplicationScoped
public class ReaderLanguage implements ClientHeadersFactory {
  private final PageFrame frame;

  ReaderLanguage(PageFrame frame) {
    this.frame = frame;
  }

  @Override
  public MultivaluedMap<String, String> update(
      MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
    var headers = new MultivaluedHashMap<String, String>();
    headers.putSingle(HttpHeaders.ACCEPT_LANGUAGE, frame.language().toLanguageTag());
    return headers;
  }
}
