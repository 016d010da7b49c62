package yuqing.desk.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.client.ServiceRequests;

/// A file of evidence on its way to incident-service, as the browser sends it; what is wrong with
/// it is answered in one line, in the reader's language.
@Path("/incidents/{id}")
@RunOnVirtualThread
public class EvidenceUploadResource {
  private final ServiceRequests requests;
  private final IncidentClient incidents;

  EvidenceUploadResource(ServiceRequests requests, @RestClient IncidentClient incidents) {
    this.requests = requests;
    this.incidents = incidents;
  }

  @POST
  @Path("/evidence")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response add(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      InputStream body) {
    return passOn("/incidents/" + id + "/evidence", contentType, body);
  }

  /// The scan of the signed form. A form of another incident is refused by its code: this one's
  /// number goes along.
  @POST
  @Path("/form-scans")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response addFormScan(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      InputStream body) {
    var number = ServiceCall.to(ServiceName.INCIDENT, () -> incidents.one(id)).number();
    return passOn("/incidents/form-scans?number=" + number, contentType, body);
  }

  private Response passOn(String path, String contentType, InputStream body) {
    try {
      ServiceCall.to(
          ServiceName.INCIDENT,
          () -> {
            // A stream's own type is not sent by the client.
            var request =
                requests
                    .to(ServiceName.INCIDENT, path)
                    .header(HttpHeaders.CONTENT_TYPE, contentType);
            try (var answer = request.post(Entity.entity(body, MediaType.valueOf(contentType)))) {
              return requests.accepted(answer).getStatus();
            }
          });
      return Response.noContent().build();
    } catch (ServiceRefusal refusal) {
      return Response.status(refusal.status())
          .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
          .entity(words(refusal.problem()))
          .build();
    }
  }

  private static String words(Problem problem) {
    return problem.errors().isEmpty() ? problem.title() : problem.errors().getFirst().message();
  }
}
