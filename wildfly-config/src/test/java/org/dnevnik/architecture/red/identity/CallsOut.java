package org.dnevnik.architecture.red.identity;

import java.net.http.HttpClient;

/** Talks to another server from anywhere. */
class CallsOut {

    HttpClient client;
}
