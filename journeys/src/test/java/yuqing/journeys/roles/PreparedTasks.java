package yuqing.journeys.roles;

/// Makes tasks, meetings and risks.
final class PreparedTasks {

  private final Wire wire;

  PreparedTasks(Wire wire) {
    this.wire = wire;
  }

  /// A task of the department's head, of no incident.
  Subject task() {
    var body =
        """
        {"title":"核查热水管网","ownerPost":"department-head","ownerDepartment":"%s",
         "dueOn":"2099-12-30"}
        """
            .formatted(Asker.DEPARTMENT);
    var set = wire.post(Asker.of("group-office"), "incident", "/tasks", body).expect(201).json();
    var id = set.get("id").asText();
    return new Subject().with("id", id).with("it", id).watch("incident", "/tasks/" + id, "");
  }

  /// The same, whose owner asks for another day.
  Subject askedTask() {
    var task = task();
    var body = "{\"until\":\"2099-12-31\",\"reason\":\"配件尚未到货\"}";
    var path = "/tasks/" + task.get("id") + "/extension";
    wire.post(Asker.of("department-head"), "incident", path, body).expect(201);
    return task;
  }

  /// A risk of the department, without a measure: it may be cleared.
  Subject risk() {
    var body =
        """
        {"title":"热水锅炉年久失修","description":"入冬后停水风险上升。","department":"%s","level":"LOW"}
        """
            .formatted(Asker.DEPARTMENT);
    var registered = wire.post(Asker.of("group-office"), "incident", "/risks", body);
    var id = registered.expect(201).json().get("id").asText();
    return new Subject().with("id", id).with("it", id).watch("incident", "/risks/" + id, "");
  }

  /// A meeting about no incident, to which the department's head was asked.
  Subject meeting() {
    var body =
        """
        {"kind":"JOINT","title":"联席会议","chair":"group-office","agenda":["通报情况"],
         "attendance":[{"post":"department-head","department":"%s"}],"minutes":"明确分工。"}
        """
            .formatted(Asker.DEPARTMENT);
    var held = wire.post(Asker.of("group-office"), "incident", "/meetings", body);
    var id = held.expect(201).json().get("id").asText();
    return new Subject().with("id", id).with("it", id).watch("incident", "/meetings/" + id, "");
  }

  /// The same about an incident, which decided a task: their numbers are its `meeting` and `task`.
  Subject meetingAbout(Subject incident) {
    var body =
        """
        {"kind":"JOINT","title":"联席会议","chair":"group-office","agenda":["通报情况"],
         "attendance":[{"post":"admin-office"}],"minutes":"明确分工。",
         "decisions":[{"title":"更新值班通讯录","ownerPost":"admin-office","dueOn":"2099-12-31"}]}
        """;
    var path = "/incidents/" + incident.get("id") + "/meetings";
    var held = wire.post(Asker.of("group-office"), "incident", path, body).expect(201).json();
    return incident
        .with("meeting", held.get("number").asText())
        .with("task", held.at("/decisions/0/number").asText());
  }
}
