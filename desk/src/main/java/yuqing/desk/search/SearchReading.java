package yuqing.desk.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.ArchiveClient;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.client.archive.SearchView;
import yuqing.desk.form.ActiveDepartments;
import yuqing.desk.form.FieldFaults;

/// Asks the archive for what is searched.
@ApplicationScoped
class SearchReading {
  private static final int A_PAGE = 30;
  private static final int BAD_REQUEST = 400;

  private final ArchiveClient archive;
  private final ActiveDepartments departments;

  SearchReading(@RestClient ArchiveClient archive, ActiveDepartments departments) {
    this.archive = archive;
    this.departments = departments;
  }

  SearchState read(SearchFilter filter, String cursor) {
    if (!filter.isAsked()) {
      return new SearchState(filter, null, FieldFaults.none(), departments.list());
    }
    try {
      return new SearchState(filter, found(filter, cursor), FieldFaults.none(), departments.list());
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != BAD_REQUEST) {
        throw refusal;
      }
      return new SearchState(filter, null, new FieldFaults(refusal.problem()), departments.list());
    }
  }

  private SearchView found(SearchFilter filter, String cursor) {
    return ServiceCall.to(
        ServiceName.ARCHIVE,
        () ->
            archive.search(
                filter.q(),
                SearchFilter.oneOf(filter.level()),
                SearchFilter.oneOf(filter.state()),
                SearchFilter.oneOf(filter.category()),
                SearchFilter.oneOf(filter.department()),
                filter.received(),
                filter.receivedBefore(),
                cursor,
                A_PAGE));
  }
}
