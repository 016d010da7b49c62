package yuqing.desk.rota;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.client.ShiftView;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;

/// Makes the pages and forms of the duty rota and sends what was entered.
@ApplicationScoped
class RotaForms {
  private final RotaLoading loading;
  private final JsonRequests requests;
  private final PageFrame frame;

  RotaForms(RotaLoading loading, JsonRequests requests, PageFrame frame) {
    this.loading = loading;
    this.requests = requests;
    this.frame = frame;
  }

  RotaPage page(String sentUnit, String sentWeek) {
    var unit = RotaUnit.shown(sentUnit, frame.departments());
    var names = loading.names();
    var week = loading.week(sentWeek);
    var listed = loading.shifts(unit, week);
    return new RotaPage(
        week,
        unit,
        RotaUnit.choices(names),
        week.days(listed.items(), frame.now()),
        listed.next() != null,
        loading.onDuty(),
        names,
        loading.mayKeep(unit) ? form(unit, EnteredForm.empty(), names, FieldFaults.none()) : null);
  }

  void enter(EnteredForm form) {
    requests.send(
        ServiceName.NOTIFICATION,
        "POST",
        "/shifts",
        new ShiftEntry(form).body(RotaUnit.department(form.one("unit"))),
        Map.of("Idempotency-Key", form.one("key")));
  }

  ShiftFormView refusedShifts(EnteredForm form, ServiceRefusal refusal) {
    return form(form.one("unit"), form, loading.names(), new FieldFaults(refusal.problem()));
  }

  private ShiftFormView form(
      String unit, EnteredForm entered, RotaNames names, FieldFaults faults) {
    return new ShiftFormView(
        unit, UUID.randomUUID().toString(), entered, RotaUnit.people(names), faults);
  }

  /// The page that shows what was entered.
  String weekOf(EnteredForm form) {
    var begin = form.one("begin");
    var day = begin.length() < 10 ? "" : begin.substring(0, 10);
    return "/rota?unit=" + unitOf(form) + "&week=" + url(day);
  }

  String unitOf(EnteredForm form) {
    return url(form.one("unit"));
  }

  ShiftPage shift(UUID id) {
    var names = loading.names();
    var found = loading.shift(id);
    var shift = found.shift();
    var unit = RotaUnit.of(shift.department());
    var isOpen = shift.end().isAfter(frame.now()) && loading.mayKeep(unit);
    var nothing = EnteredForm.empty();
    return new ShiftPage(
        shift, unit, names, isOpen ? swapForm(found, nothing, names, FieldFaults.none()) : null);
  }

  ShiftHandoverPage handover(UUID id) {
    return new ShiftHandoverPage(loading.handover(id), loading.names());
  }

  void swap(UUID id, EnteredForm form) {
    var body = JsonNodeFactory.instance.objectNode();
    BodyField.text(body, "person", form.one("person"));
    BodyField.text(body, "reason", form.one("reason"));
    requests.send(
        ServiceName.NOTIFICATION,
        "POST",
        "/shifts/" + id + "/swap",
        body,
        Map.of("Idempotency-Key", form.one("key")));
  }

  void withdraw(UUID id, EnteredForm form) {
    requests.send(
        ServiceName.NOTIFICATION,
        "DELETE",
        "/shifts/" + id,
        null,
        Map.of(HttpHeaders.IF_MATCH, form.one("if-match")));
  }

  ShiftSwapForm refused(UUID id, EnteredForm form, ServiceRefusal refusal) {
    return swapForm(loading.shift(id), form, loading.names(), new FieldFaults(refusal.problem()));
  }

  private ShiftSwapForm swapForm(
      RotaLoading.VersionedShift found, EnteredForm form, RotaNames names, FieldFaults faults) {
    ShiftView shift = found.shift();
    return new ShiftSwapForm(
        shift.id(),
        RotaUnit.of(shift.department()),
        UUID.randomUUID().toString(),
        found.etag(),
        shift.begin().isAfter(frame.now()),
        form,
        RotaUnit.people(names),
        faults);
  }

  String recordedText() {
    return PageTexts.of("rota", frame.language()).get("recorded");
  }

  private static String url(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
