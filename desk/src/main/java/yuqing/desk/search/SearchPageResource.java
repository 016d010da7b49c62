package yuqing.desk.search;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/// The page of a search.
@Path("/search")
@RunOnVirtualThread
public class SearchPageResource {
  private final SearchReading reading;

  SearchPageResource(SearchReading reading) {
    this.reading = reading;
  }

  @GET
  public TemplateInstance page(
      @BeanParam SearchFilter filter, @QueryParam("cursor") String cursor) {
    return new SearchPage(reading.read(filter, cursor));
  }
}
