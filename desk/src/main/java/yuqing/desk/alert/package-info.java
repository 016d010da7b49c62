/// What an office does about an alert by hand, as parts of the incident's page: it records a
/// telephone call, or urges; and why somebody was told, or was not.
package yuqing.desk.alert;
