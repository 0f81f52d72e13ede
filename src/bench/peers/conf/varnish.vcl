# Varnish's ESI over the dialect `esi`
vcl 4.1;

backend default {
  .host = "127.0.0.1";
  .port = "@ORIGIN@";
  .connect_timeout = 2s;
  .first_byte_timeout = 2s;
  .between_bytes_timeout = 2s;
}

sub vcl_recv {
  if (req.url ~ "^/page/") {
    set req.url = regsub(req.url, "^/page/", "/p/esi/");
  }
}

sub vcl_backend_response {
  if (bereq.url ~ "^/p/") {
    set beresp.do_esi = true;
  }
}
