/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.mqtt.MqttEndpoint;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Meets every connection before anything is read of it, TLS included, and finds it again for those
 * faults that stop a socket. MQTT's own interface has no way to stop reading; this is the place
 * below it that Vert.x leaves open. One handler per connection, which goes after the first look.
 */
public final class SocketGate extends JDKTransport {
  /** The entrance of connections whose port is known here; true for TLS. */
  private final Map<Integer, Boolean> ports = new ConcurrentHashMap<>();

  /** On the event loop only. */
  private final Map<Key, Channel> sockets = new HashMap<>();

  private volatile @Nullable Faults faults;

  /** Sets who decides; before that everybody comes in. */
  void faults(Faults decider) {
    faults = decider;
  }

  /**
   * Watches a port; others, such as that of HTTP, are left alone.
   *
   * @param tls whether it speaks TLS
   */
  public void watch(int port, boolean tls) {
    ports.put(port, tls);
  }

  /** The socket of a client; null if it is gone. */
  @Nullable Channel socket(MqttEndpoint endpoint) {
    return sockets.get(
        new Key(
            endpoint.remoteAddress().hostAddress(),
            endpoint.remoteAddress().port(),
            endpoint.localAddress().port()));
  }

  @Override
  public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
    if (domainSocket) {
      return super.serverChannelFactory(true);
    }
    return () -> {
      NioServerSocketChannel listener = new NioServerSocketChannel();
      listener.pipeline().addLast(new Doorman());
      return listener;
    };
  }

  /** Puts a look at each connection before everything else that will handle it. */
  private final class Doorman extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
      ((Channel) accepted).pipeline().addLast(new Entrance());
      context.fireChannelRead(accepted);
    }
  }

  private final class Entrance extends ChannelInboundHandlerAdapter {
    private boolean drops;

    @Override
    public void channelActive(ChannelHandlerContext context) {
      Channel socket = context.channel();
      Boolean tls = ports.get(((InetSocketAddress) socket.localAddress()).getPort());
      Faults decider = faults;
      if (tls != null && decider != null) {
        if (strikes(decider, FaultKind.TCP_REFUSE, tls)) {
          socket.config().setOption(io.netty.channel.ChannelOption.SO_LINGER, 0);
          socket.close();
          return;
        }
        drops = tls && strikes(decider, FaultKind.TLS_DROP, true);
        note(socket);
      }
      if (!drops) {
        context.pipeline().remove(this);
      }
      context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object firstBytes) {
      io.netty.util.ReferenceCountUtil.release(firstBytes);
      context.close();
    }

    private boolean strikes(Faults decider, FaultKind kind, boolean tls) {
      return decider.strike(
              kind,
              Target.NOBODY,
              fault -> {
                String port = fault.text("port", "any");
                return port.equals("any") || port.equals(tls ? "tls" : "plain");
              })
          != null;
    }

    private void note(Channel socket) {
      InetSocketAddress remote = (InetSocketAddress) socket.remoteAddress();
      InetSocketAddress local = (InetSocketAddress) socket.localAddress();
      Key key = new Key(remote.getAddress().getHostAddress(), remote.getPort(), local.getPort());
      sockets.put(key, socket);
      socket.closeFuture().addListener(closed -> sockets.remove(key, socket));
    }
  }

  private record Key(String host, int port, int localPort) {}
}
