#include <curl/curl.h>
#include <string.h>

// libcurl's setters are variadic, which Swift cannot call; this is the one transfer Mail needs.

struct lithe_upload {
  const char *bytes;
  size_t left;
};

static inline size_t lithe_upload_read(char *buffer, size_t size, size_t count, void *context) {
  struct lithe_upload *upload = (struct lithe_upload *)context;
  size_t room = size * count;
  size_t taken = upload->left < room ? upload->left : room;
  memcpy(buffer, upload->bytes, taken);
  upload->bytes += taken;
  upload->left -= taken;
  return taken;
}

/// Hands one message to an SMTP server; returns curl's code and the server's last reply code.
/// `user` may be NULL. `tls` is 0 none, 1 required. `reason` holds CURL_ERROR_SIZE bytes.
static inline CURLcode lithe_smtp_send(
    const char *url, const char *user, const char *password, int tls, const char *from,
    const char *to, const char *bytes, size_t count, long timeout_seconds, char *reason,
    long *reply) {
  CURL *curl = curl_easy_init();
  if (!curl) return CURLE_FAILED_INIT;
  struct lithe_upload upload = {bytes, count};
  struct curl_slist *recipients = curl_slist_append(NULL, to);
  reason[0] = 0;
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason);
  curl_easy_setopt(curl, CURLOPT_URL, url);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  if (user) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, user);
    curl_easy_setopt(curl, CURLOPT_PASSWORD, password ? password : "");
  }
  curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)(tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from);
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, lithe_upload_read);
  curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, timeout_seconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, timeout_seconds);
  CURLcode code = curl_easy_perform(curl);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, reply);
  curl_slist_free_all(recipients);
  curl_easy_cleanup(curl);
  return code;
}
