/// Publications: an approved reply goes out on an official channel of another department, by the
/// liaison who is filed as its editor (article 13).
package yuqing.incident.publication;
