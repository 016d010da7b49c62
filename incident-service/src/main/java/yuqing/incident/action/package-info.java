/// What people record as done: `POST` and `GET /incidents/{id}/actions`.
package yuqing.incident.action;
